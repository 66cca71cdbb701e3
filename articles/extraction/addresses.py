"""Addresses on a page, made absolute."""

from functools import lru_cache
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml.html import HtmlElement

SCHEMES = frozenset({"http", "https"})
LONGEST = 4_000


def base_of(tree: HtmlElement, url: str) -> str:
    """Return the address against which those of the page are resolved."""
    element = next(tree.iter("base"), None)
    return resolve(element.get("href") or "", url) or url if element is not None else url


# The HTML of a block and its links ask for the same address.
@lru_cache(maxsize=1_024)
def resolve(address: str, base: str) -> str:
    """Return the absolute http or https address; nothing if it is another or none at all."""
    written = "".join(address.split("\n")).replace("\t", "").replace("\r", "").strip()
    if not written or len(written) > LONGEST:
        return ""
    try:
        absolute = urljoin(base, written)
        parts = urlsplit(absolute)
    except ValueError:
        return ""
    if parts.scheme.lower() not in SCHEMES or not parts.netloc:
        return ""
    return absolute.replace(" ", "%20")


def resolve_link(address: str, base: str) -> str:
    """Return where a link leads; nothing if that is a place of the same page."""
    absolute = resolve(address, base)
    page, fragment = urldefrag(absolute)
    return "" if fragment and page == urldefrag(base).url else absolute
