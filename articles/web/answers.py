"""What a server said to one request, its body still unread."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.web.errors import HeadersTooLarge
from articles.web.policy import Policy

REDIRECTS = {301, 302, 303, 307, 308}
PERMANENT = {301, 308}
VALIDATOR = re.compile(r"[\x20-\x7e]{1,1000}")
# Said twice, these do not make a list; the first is taken.
SINGLE = {"location", "content-type", "etag", "last-modified", "content-length"}
# Nothing that a site asks us to remember is kept.
DROPPED = {"set-cookie", "set-cookie2"}


@dataclass(frozen=True)
class Answer:
    """Status, headers by their names in lower case, and the pieces of the body as they come."""

    url: str
    status: int
    headers: dict[str, str]
    pieces: Iterator[bytes]

    @property
    def location(self) -> str:
        """Where a redirect leads, nothing if this is not one."""
        return self.headers.get("location", "") if self.status in REDIRECTS else ""

    def validator(self, name: str) -> str:
        """Return the header by which a later request can ask whether anything changed."""
        return usable_validator(self.headers.get(name, ""))


def usable_validator(value: str) -> str:
    """Return an ETag or a date as it can be sent back, nothing if it is not fit to be sent."""
    return value if VALIDATOR.fullmatch(value) else ""


def read_headers(raw: Sequence[tuple[bytes, bytes]], *, url: str, policy: Policy) -> dict[str, str]:
    """Return the headers by name, repeated ones joined. Raises HeadersTooLarge."""
    if len(raw) > policy.header_count:
        raise HeadersTooLarge(url, policy.header_bytes)
    headers: dict[str, str] = {}
    for raw_name, raw_value in raw:
        name, value = raw_name.decode("ascii").lower(), _text(raw_value)
        if name not in headers and name not in DROPPED:
            headers[name] = value
        elif name in headers and name not in SINGLE:
            headers[name] += f", {value}"
    return headers


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
