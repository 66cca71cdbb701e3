"""The lines of a page: the pieces of its text within which a browser can find words."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from articles.fragments.elements import DRAWN, PRESERVING, Role, read_style, role_of, shown_text
from articles.fragments.spaces import WALL, collapse, preserve


@dataclass(frozen=True)
class Line:
    """The text of one block of a page, or of its part between two line breaks.

    White space is collapsed as a browser shows it; `element` is the nearest one that makes the block.
    """

    text: str
    element: HtmlElement


class _Place(NamedTuple):
    block: HtmlElement
    seen: bool
    preserved: bool
    drawing: bool


@dataclass
class _Collector:
    lines: list[Line] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def add(self, text: str | None, place: _Place) -> None:
        if not text or not place.seen or place.drawing:
            return
        if not place.preserved:
            self.pieces.append(text)
            return
        first, *others = preserve(text).split("\n")
        self.pieces.append(first)
        for line in others:
            self.end_line(place)
            self.pieces.append(line)

    def end_line(self, place: _Place) -> None:
        text = collapse("".join(self.pieces))
        self.pieces.clear()
        if text:
            self.lines.append(Line(text, place.block))


def read_lines(tree: HtmlElement) -> tuple[Line, ...]:
    """Return all lines of a page that have text, in its order, and leave out what is never rendered.

    Style sheets are not read, only `style` attributes.
    """
    collector = _Collector()
    places = [_Place(tree, seen=True, preserved=False, drawing=False)]
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if not _enter(element, collector, places):
                walk.skip_subtree()
            continue
        if event == "end":
            _leave(element, collector, places)
        if element is not tree:
            collector.add(element.tail, places[-1])
    collector.end_line(places[-1])
    return tuple(collector.lines)


def _enter(element: HtmlElement, collector: _Collector, places: list[_Place]) -> bool:
    place = places[-1]
    style = read_style(element)
    role = role_of(element, style)
    if role is Role.UNSEEN:
        places.append(place)
        return False
    if element.tag in DRAWN and place.drawing:
        role = Role.BLOCK
    if role is Role.BLOCK or element.tag == "br":
        collector.end_line(place)
    elif element.tag == "svg":
        collector.pieces.append(WALL)
    place = _Place(
        element if role is Role.BLOCK else place.block,
        _seen(style, place),
        _preserved(element, style, place),
        element.tag == "svg" or (place.drawing and element.tag not in DRAWN),
    )
    places.append(place)
    collector.add(shown_text(element), place)
    return True


def _leave(element: HtmlElement, collector: _Collector, places: list[_Place]) -> None:
    place = places.pop()
    if place.block is element:
        collector.end_line(place)


def _seen(style: dict[str, str], place: _Place) -> bool:
    visibility = style.get("visibility")
    return visibility == "visible" if visibility else place.seen


def _preserved(element: HtmlElement, style: dict[str, str], place: _Place) -> bool:
    white_space = style.get("white-space")
    if white_space:
        return white_space.startswith(("pre", "break-spaces"))
    return place.preserved or element.tag in PRESERVING
