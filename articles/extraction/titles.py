"""Titles: which headings say again what the article is called."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.extraction.found import Field, Metadata

SEPARATOR = re.compile(r"(?<!\s)\s++[|\-–—·:»«/]++\s+|[|｜»]|\s::\s|\s?[:：]\s")
NOT_WORD = re.compile(r"[\W_]+")
# Shorter beginnings of a page's title are no evidence.
LEAST = 12


class Titles:
    """What a page is called, by all that it says of its name."""

    def __init__(self, tree: HtmlElement, metadata: Metadata) -> None:
        """Collect the names, each of them whole and in its parts."""
        self.whole: set[str] = set()
        self.parts: set[str] = set()
        for name in _names(tree, metadata):
            self.whole.add(normalise(name))
            self.parts.update(normalise(part) for part in SEPARATOR.split(name))
        self.whole.discard("")
        self.parts.discard("")

    def has(self, text: str) -> bool:
        """Return whether the text is a name of the page, or its beginning."""
        words = normalise(text)
        if words in self.whole or words in self.parts:
            return bool(words)
        return len(words) >= LEAST and any(name.startswith(words) for name in self.whole)


def normalise(text: str) -> str:
    """Return the text without what differs between two writings of one title."""
    return NOT_WORD.sub("", text).casefold()


def _names(tree: HtmlElement, metadata: Metadata) -> Iterator[str]:
    if Field.TITLE in metadata:
        yield metadata[Field.TITLE].value
    title = next(tree.iter("title"), None)
    if title is not None:
        yield title.text or ""
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name")) in {"og:title", "twitter:title"}:
            yield meta.get("content") or ""
