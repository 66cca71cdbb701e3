"""The address: the one that the page calls its own, where it can be."""

from collections.abc import Mapping, Sequence
from urllib.parse import urljoin, urlsplit

from articles.extraction.found import Field, Found
from articles.extraction.metadata.clues import Clue
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.texts import words
from articles.web import BadAddress, canonical

SECOND_LEVEL = frozenset(
    words("""
    co com org net ac ne or go gov edu gob ed lg gr ad nom
""")
)
# Hosts that show pages of others under addresses of their own.
MIRRORS = ("ampproject.org", "translate.goog", "archive.org", "googleusercontent.com")


def choose_url(clues: Sequence[Clue], page: Page, known: Mapping[Field, Found]) -> Found | None:
    """Return the canonical address in the form in which addresses are kept."""
    del known
    own = make_absolute(page.url, page.url)
    ordered = sorted(clues, key=lambda clue: (clue.where != "rel=canonical", clue.trust))
    for clue in ordered:
        address = make_absolute(clue.value, page.url)
        if address and _may_be(address, own):
            return Found((address,), clue.where)
    return None


def make_absolute(address: str, base: str) -> str:
    """Return an address of a page in its one form, or nothing where it is none."""
    try:
        return canonical(urljoin(base, address.strip()))
    except (BadAddress, ValueError):
        return ""


def _may_be(address: str, own: str) -> bool:
    told, given = urlsplit(address), urlsplit(own)
    if _is_front(address) and not _is_front(own):
        return False
    if not given.hostname or registrable(told.hostname or "") == registrable(given.hostname):
        return True
    tail = told.path.rstrip("/").rpartition("/")[2]
    return given.hostname.endswith(MIRRORS) or (len(tail) > 8 and tail in own)


def _is_front(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query


def registrable(host: str) -> str:
    """Return the part of a host's name that one owner registers, as far as its form tells."""
    labels = host.lower().split(".")
    count = 3 if len(labels) > 2 and labels[-2] in SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-count:])
