"""Doors: what is refused before Django reads it."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.http import parse_header_parameters

Start = Callable[..., Any]
Application = Callable[[dict[str, Any], Start], Iterable[bytes]]
HEADERS = [("Content-Length", "0"), ("X-Content-Type-Options", "nosniff")]


def demand_utf8(application: Application) -> Application:
    """Return the application for requests whose type it can read.

    Every page is in UTF-8, and so is what its forms send. Of another character set Django asks
    Python's codecs, some of which are none for text, and falls before any page of errors can be made.
    """

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        if is_readable(environ.get("CONTENT_TYPE", "")):
            return application(environ, start)
        start("415 Unsupported Media Type", HEADERS[:])
        return []

    return answer


def is_readable(kind: str) -> bool:
    """Return whether the value of a Content-Type can be read, and names no other character set."""
    try:
        _, found = parse_header_parameters(kind)
    except ValueError:
        return False
    return found.get("charset", "utf-8").lower() in {"utf-8", "utf8"}
