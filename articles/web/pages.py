"""A page as it was fetched."""

from collections.abc import Mapping
from dataclasses import dataclass

from articles.web.charsets import CharsetSource


@dataclass(frozen=True)
class Page:
    """What was found at an address.

    `url` is where the redirects ended, without fragment; `redirects` are the addresses that
    redirected, in order, and `moved_permanently` says that all of them did so for good. Any
    `status` may stand here: a body was read only for those from 200 to 299. `text` is empty for
    kinds that have none; `data` is the body, decompressed. `etag` and `last_modified` are fit to
    be handed to the next fetch, which answers `not_modified` when nothing changed. `headers` have
    names in lower case.
    """

    url: str
    requested_url: str
    status: int
    content_type: str
    charset: str
    how_charset_was_found: CharsetSource
    text: str
    data: bytes
    etag: str
    last_modified: str
    not_modified: bool
    redirects: tuple[str, ...]
    moved_permanently: bool
    headers: Mapping[str, str]
