"""Microformats: h-entry and the older hentry, which many themes of blogs still carry."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.extraction.found import Field
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.pages import Page, Place
from articles.extraction.metadata.surroundings import Zone
from articles.extraction.metadata.texts import text_of

TITLES = frozenset({"p-name", "entry-title"})
DATES = frozenset({"dt-published", "published"})
NAMES = frozenset({"p-name", "fn", "n"})


def read_microformats(page: Page) -> Iterator[Clue]:
    """Yield the clues of the page's entry, where it has one and no list of them."""
    roots = [root for root in page.roots if not root.zone & Zone.ASIDE]
    outer = [root for root in roots if not any(_holds(other, root) for other in roots)]
    if len(outer) > 1:
        outer = [root for root in outer if next(root.element.iter("h1"), None) is not None]
    if len(outer) != 1:
        return
    entry = outer[0]
    inside = [
        mark
        for mark in page.marks
        if _holds(entry, mark) and not mark.zone & (Zone.ASIDE | Zone.FIGURE)
    ]
    yield from _first(inside, TITLES, Field.TITLE)
    yield from _first(inside, DATES, Field.PUBLISHED)
    yield from _authors(inside)


def _holds(outer: Place, inner: Place) -> bool:
    return outer.element is not inner.element and outer.element in islice(
        inner.element.iterancestors(), 60
    )


def _first(marks: list[Place], words: frozenset[str], field: Field) -> Iterator[Clue]:
    for mark in marks:
        said = words.intersection(mark.words)
        if said and not (
            field is Field.PUBLISHED and "updated" in mark.words and "published" not in mark.words
        ):
            value = _value(mark.element) if field is Field.PUBLISHED else text_of(mark.element)
            if value:
                yield Clue(field, (value,), f"class {min(said)}", Trust.MARKED)
                return


def _value(element: HtmlElement) -> str:
    inner = element if element.get("datetime") else next(element.iter("time"), element)
    value = inner.get("datetime") or inner.get("title") or element.get("title") or ""
    return value if any(map(str.isdigit, value)) else text_of(element)


def _authors(marks: list[Place]) -> Iterator[Clue]:
    for word, where in (("p-author", "h-entry p-author"), ("author", "class author of the entry")):
        names = dict.fromkeys(_name(mark.element) for mark in marks if word in mark.words)
        names.pop("", None)
        if 0 < len(names) <= 4:
            yield Clue(Field.AUTHORS, tuple(names), where, Trust.MARKED)


def _name(element: HtmlElement) -> str:
    for inner in islice(element.iter(), 40):
        if isinstance(inner.tag, str) and NAMES.intersection((inner.get("class") or "").split()):
            return text_of(inner)
    return text_of(element)
