"""Surveying: one pass over a page for what is asked of its elements again and again."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import Flag, auto

from lxml.html import HtmlElement

from articles.extraction.elements import BLOCKS, CODE, HEADINGS, LISTS, PICTURES, is_hidden, tag_of

# Shorter pieces are labels, dates and menus more often than sentences. In bytes of UTF-8, because a
# character of Japanese says about as much as three letters.
SENTENCE = 40


class Holds(Flag):
    """Kinds of elements that stand somewhere inside another."""

    NOTHING = 0
    HEADING = auto()
    LIST = auto()
    CODE = auto()
    PICTURE = auto()
    TABLE = auto()
    QUOTATION = auto()
    FIGURE = auto()
    PARAGRAPH = auto()
    TITLE = auto()


KINDS = (
    dict.fromkeys(HEADINGS, Holds.HEADING)
    | dict.fromkeys(LISTS, Holds.LIST)
    | dict.fromkeys(CODE, Holds.CODE)
    | dict.fromkeys(PICTURES, Holds.PICTURE)
    | {
        "table": Holds.TABLE,
        "blockquote": Holds.QUOTATION,
        "figure": Holds.FIGURE,
        "p": Holds.PARAGRAPH,
        "h1": Holds.HEADING | Holds.TITLE,
    }
)


@dataclass(frozen=True)
class Survey:
    """The elements of a page in document order, what they hold and how much prose is in them."""

    elements: list[HtmlElement]
    holds: dict[HtmlElement, Holds]
    prose: dict[HtmlElement, int]
    # How many bytes of text an element has in all, and how deep the page is.
    sizes: dict[HtmlElement, int]
    depth: int


@dataclass
class _Sums:
    """Bytes of text by the block that holds it: all of them, and those that are links."""

    all: dict[HtmlElement, int] = field(default_factory=dict)
    linked: dict[HtmlElement, int] = field(default_factory=dict)

    def add(self, text: str | None, block: HtmlElement, *, is_linked: bool) -> None:
        if not text or text.isspace():
            return
        size = len(text.strip().encode("utf-8"))
        self.all[block] = self.all.get(block, 0) + size
        if is_linked:
            self.linked[block] = self.linked.get(block, 0) + size

    def prose(self) -> Iterator[tuple[HtmlElement, int]]:
        for block, size in self.all.items():
            linked = self.linked.get(block, 0)
            if size >= SENTENCE and 2 * linked <= size:
                yield block, size - linked


def survey(tree: HtmlElement) -> Survey:
    """Return what there is to know of every element of a page."""
    elements = list(tree.iter("*"))
    sums, seen = _read_text(tree, ())
    holds = dict.fromkeys(elements, Holds.NOTHING)
    for element in reversed(elements):
        parent = element.getparent()
        kinds = KINDS.get(tag_of(element), holds[element])
        if parent in holds and kinds:
            holds[parent] |= kinds | holds[element]
    prose = add_up(seen, dict(sums.prose()))
    return Survey(elements, holds, prose, add_up(seen, sums.all), _depth(elements))


def _depth(elements: list[HtmlElement]) -> int:
    depths: dict[HtmlElement | None, int] = {None: 0}
    for element in elements:
        depths[element] = depths.get(element.getparent(), 0) + 1
    return max(depths.values())


def weigh(tree: HtmlElement, without: Collection[HtmlElement] = ()) -> dict[HtmlElement, int]:
    """Return the bytes of prose of every element that is seen and not within one of `without`."""
    sums, seen = _read_text(tree, without)
    return add_up(seen, dict(sums.prose()))


def _read_text(
    tree: HtmlElement, without: Collection[HtmlElement]
) -> tuple[_Sums, list[HtmlElement]]:
    sums = _Sums()
    # What an element's own text belongs to: its block, whether it is a link; nothing if unseen.
    places: dict[HtmlElement, tuple[HtmlElement, bool] | None] = {}
    for node in tree.iter():
        parent = None if node is tree else node.getparent()
        above = (tree, False) if parent is None else places[parent]
        if isinstance(node.tag, str):
            places[node] = place = _place(node, above, without)
            if place:
                sums.add(node.text, place[0], is_linked=place[1])
        if above and node is not tree:
            sums.add(node.tail, above[0], is_linked=above[1])
    return sums, [node for node, place in places.items() if place]


def _place(
    node: HtmlElement, above: tuple[HtmlElement, bool] | None, without: Collection[HtmlElement]
) -> tuple[HtmlElement, bool] | None:
    if above is None or node in without or is_hidden(node):
        return None
    is_link = node.tag == "a" and node.get("href") is not None
    return (node if node.tag in BLOCKS else above[0]), above[1] or is_link


def add_up(elements: list[HtmlElement], own: dict[HtmlElement, int]) -> dict[HtmlElement, int]:
    """Return how much every element holds, given what it holds itself; elements in document order."""
    masses = {element: own.get(element, 0) for element in elements}
    for element in reversed(elements[1:]):
        parent = element.getparent()
        if parent in masses:
            masses[parent] += masses[element]
    return masses
