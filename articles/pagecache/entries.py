"""Entries: a page as it leaves, with its tag, in every encoding that was asked for."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from articles.pagecache.encodings import IDENTITY, encode

Headers = list[tuple[str, str]]
ENDINGS = {"": "", "gzip": "-gz", "br": "-br"}
# Smaller pages gain nothing; other kinds are compressed by themselves.
SHORTEST = 200
TEXTS = (
    "text/",
    "application/atom+xml",
    "application/feed+json",
    "application/manifest+json",
    "application/xml",
)
# Ours to write: they belong to the bytes that leave, not to those of the application.
OURS = {"content-length", "content-encoding", "etag", "vary"}
# What an answer without a body repeats.
REPEATED = {"cache-control", "cache-tag", "date", "etag", "expires", "vary"}


@dataclass(frozen=True, slots=True)
class Form:
    """A page in one encoding."""

    etag: str
    headers: Headers
    short_headers: Headers
    body: bytes


class Entry:
    """A page that was made once, and all that is needed to hand it out again."""

    __slots__ = ("_base", "_headers", "_is_text", "body", "forms", "keys", "until")

    def __init__(
        self, headers: Headers, body: bytes, *, keys: frozenset[str], until: float, vary: str
    ) -> None:
        self.body, self.keys, self.until = body, keys, until
        self._base = hashlib.blake2b(body, digest_size=12).hexdigest()
        self._headers = [(name, value) for name, value in headers if name.lower() not in OURS]
        self._headers.append(("Vary", vary))
        said = {name.lower(): value for name, value in self._headers}
        kind = said.get("content-type", "")
        self._is_text = kind.startswith(TEXTS) and len(body) >= SHORTEST
        self.forms: dict[str, Form] = {}

    def form(self, encoding: str) -> Form:
        """Return the page in an encoding, compressed when it is asked for first."""
        encoding = encoding if self._is_text else IDENTITY
        found = self.forms.get(encoding)
        if found is None:
            found = self.forms[encoding] = self._make(encoding)
        return found

    @property
    def size(self) -> int:
        """About how many bytes it takes; compressed forms are counted in advance."""
        return 2 * len(self.body) + 2000 + 150 * len(self.keys)

    def _make(self, encoding: str) -> Form:
        body = encode(self.body, encoding)
        etag = f'"{self._base}{ENDINGS[encoding]}"'
        headers = [*self._headers, ("ETag", etag), ("Content-Length", str(len(body)))]
        if encoding:
            headers.append(("Content-Encoding", encoding))
        short = [(name, value) for name, value in headers if name.lower() in REPEATED]
        return Form(etag, headers, short, body)


def is_known(form: Form, environ: Mapping[str, object]) -> bool:
    """Return whether the browser has these very bytes already; a date alone tells nobody."""
    tags = environ.get("HTTP_IF_NONE_MATCH")
    if not isinstance(tags, str):
        return False
    return tags.strip() == "*" or form.etag in {
        tag.strip().removeprefix("W/") for tag in tags.split(",")
    }
