"""Doors: what is refused, or not believed, before Django reads it."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import Any

from django.utils.http import parse_header_parameters

Start = Callable[..., Any]
Application = Callable[[dict[str, Any], Start], Iterable[bytes]]
Network = IPv4Network | IPv6Network
HEADERS = [("Content-Length", "0"), ("X-Content-Type-Options", "nosniff")]
# Neither a browser nor a proxy sends a form in pieces of unknown length, and Django reads none. The
# other two are names with an underscore, which a proxy may take for the real ones.
UNCLEAR = frozenset({"HTTP_TRANSFER_ENCODING", "HTTP_CONTENT_LENGTH", "HTTP_CONTENT_TYPE"})
# A boundary has 70 characters at most. Django cuts a type at each semicolon and copies the rest.
LONGEST_TYPE = 500
# What proxies tell of readers; the first two are what anybody here asks for.
FORWARDED = tuple(f"HTTP_X_FORWARDED_{each}" for each in ("FOR", "PROTO", "HOST", "PORT"))


def demand_utf8(application: Application) -> Application:
    """Return the application for requests whose type it can read.

    Every page is in UTF-8, and so is what its forms send. Of another character set Django asks
    Python's codecs, some of which are none for text, and falls before any page of errors can be made.
    """

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        kind = environ.get("CONTENT_TYPE")
        if not kind or is_readable(kind):
            return application(environ, start)
        start("415 Unsupported Media Type", HEADERS[:])
        return []

    return answer


def is_readable(kind: str) -> bool:
    """Return whether the value of a Content-Type can be read, and names no other character set."""
    if len(kind) > LONGEST_TYPE:
        return False
    try:
        _, found = parse_header_parameters(kind)
    except ValueError:
        return False
    return found.get("charset", "utf-8").lower() in {"utf-8", "utf8"}


def demand_length(application: Application) -> Application:
    """Return the application for requests whose end nobody can be of two minds about."""

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        if environ.keys().isdisjoint(UNCLEAR):
            return application(environ, start)
        start("411 Length Required", HEADERS[:])
        return []

    return answer


def believe(application: Application, proxies: Sequence[Network]) -> Application:
    """Return the application for requests that tell of their readers only if a proxy of ours does.

    A connection that has no address of the network came through a socket of this machine.
    """

    @lru_cache(maxsize=1024)
    def is_ours(remote: str) -> bool:
        try:
            address = ip_address(remote)
        except ValueError:
            return True
        address = getattr(address, "ipv4_mapped", None) or address
        return any(address in network for network in proxies)

    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        if not (proxies and is_ours(environ.get("REMOTE_ADDR", ""))):
            for name in FORWARDED:
                environ.pop(name, None)
        return application(environ, start)

    return answer
