"""Pictures: the address of one, however late the page means to load it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from articles.extraction.addresses import resolve
from articles.extraction.tokens import Sort, Token

LAZY = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-original-src",
    "data-orig-file",
    "data-url",
)
LAZY_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
PLACEHOLDER = re.compile(
    r"(?:^|[/_-])(?:1x1|blank|clear|dot|grey|gray|lazy|loading|pixel|placeholder|spacer|spaceball|transparent|trans)"
    r"[\w-]{0,12}\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)",
    re.IGNORECASE,
)
TINY = re.compile(r"[0-3](?:px)?")
DECORATION = re.compile(r"\b(?:emoji|wp-smiley|smiley|avatar|tracking-pixel|icon)\b", re.IGNORECASE)
# A comma ends a candidate only after its descriptor or before white space.
END = re.compile(r"(\s\d{1,9}(?:\.\d{1,9})?[wx]),")
DESCRIPTOR = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)[wx]")
MOST_SOURCES = 12
LONGEST_SET = 20_000


@dataclass(frozen=True)
class Picture:
    """A picture of the text: its absolute address and its alternative text."""

    address: str
    text: str


def find_pictures(tokens: Iterable[Token], base: str) -> list[Picture | None]:
    """Return what every picture among the tokens is; nothing for those that do not count.

    What stands in `noscript` counts only where the picture before it has no address.
    """
    found: list[Picture | None] = []
    fallback: Picture | None = None
    has_before = False
    for token in tokens:
        if token.sort is not Sort.PICTURE:
            continue
        element = token.element
        picture = None
        if not (_is_decoration(element) or (has_before and _is_fallback(element))):
            address = address_of(element, base)
            picture = Picture(address, element.get("alt") or "") if address else None
            has_before = picture is not None
            if fallback and picture and _is_same(fallback, picture):
                found[-1] = None
            fallback = picture if _is_fallback(element) else None
        found.append(picture)
    return found


def _is_same(one: Picture, other: Picture) -> bool:
    return one.address.partition("?")[0] == other.address.partition("?")[0]


def _is_fallback(element: HtmlElement) -> bool:
    return next(element.iterancestors("noscript"), None) is not None


def _is_decoration(element: HtmlElement) -> bool:
    sizes = (element.get("width"), element.get("height"))
    if any(size and TINY.fullmatch(size) for size in sizes):
        return True
    return bool(DECORATION.search((element.get("class") or "")[:LONGEST_SET]))


def address_of(element: HtmlElement, base: str) -> str:
    """Return the absolute address of a picture; nothing if it is nowhere to be found."""
    return next(filter(None, (resolve(each, base) for each in _candidates(element))), "")


def _candidates(element: HtmlElement) -> Iterator[str]:
    for name in LAZY:
        yield element.get(name) or ""
    source = element.get("src") or ""
    if not PLACEHOLDER.search(source):
        yield source
    for name in LAZY_SETS:
        yield _largest(element.get(name) or "")
    parent = element.getparent()
    if parent is not None and parent.tag == "picture":
        for each in islice(parent.iterchildren("source"), MOST_SOURCES):
            for name in LAZY_SETS:
                yield _largest(each.get(name) or "")


def _largest(candidates: str) -> str:
    best, most, address = "", 0.0, ""
    for word in END.sub(r"\1 ", candidates[:LONGEST_SET]).split():
        descriptor = DESCRIPTOR.fullmatch(word)
        size = float(descriptor[1]) if descriptor else 0.5
        if not descriptor:
            address = word.rstrip(",")
        if size > most:
            best, most = address, size
    return best
