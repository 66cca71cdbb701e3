"""Linking: the addresses that a block leads to, and how much of it is links."""

from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from articles.extraction.addresses import resolve_link
from articles.extraction.breaking import is_seen
from articles.extraction.tokens import Sort, Token


def find_links(tokens: Iterable[Token], base: str) -> Iterator[str]:
    """Return the absolute addresses of the links that show something, in their order."""
    opened: HtmlElement | None = None
    is_told = False
    for token in tokens:
        if token.element.tag == "a" and token.sort in {Sort.OPEN, Sort.CLOSE}:
            opened = token.element if token.sort is Sort.OPEN else None
            is_told = False
        elif opened is not None and not is_told and is_seen(token):
            is_told = True
            address = resolve_link(opened.get("href") or "", base)
            if address:
                yield address


def linked_share(tokens: Iterable[Token]) -> float:
    """Return how much of the text is in links, from 0 to 1."""
    depth, linked, size = 0, 0, 0
    for token in tokens:
        if token.sort is Sort.TEXT:
            length = len("".join(token.text.split()))
            size += length
            linked += length * (depth > 0)
        elif token.element.tag == "a" and token.element.get("href") is not None:
            depth += {Sort.OPEN: 1, Sort.CLOSE: -1}.get(token.sort, 0)
    return linked / size if size else 0.0
