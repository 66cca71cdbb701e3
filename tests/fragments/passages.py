"""The saved pages, and the passages that their blocks make."""

from pathlib import Path
from typing import NamedTuple

from lxml import html

from articles.fragments import Line, read_lines

PAGES = sorted((Path(__file__).parents[1] / "data" / "pages").glob("fragments_*.html"))
# Nobody translates the names of buttons.
CONTROLS = frozenset({"button", "input", "optgroup", "option", "textarea"})


class Passage(NamedTuple):
    """Neighbouring lines of one block."""

    first: int
    last: int


def parse(text: str) -> html.HtmlElement:
    """Return the tree of a page or of a piece of one."""
    return html.document_fromstring(text)


def texts(text: str) -> list[str]:
    """Return the lines of a page as text alone."""
    return [line.text for line in read_lines(parse(text))]


def divide(lines: tuple[Line, ...]) -> list[Passage]:
    """Return the passages of a page: all its blocks, menus and comments included, but no controls."""
    borders = [
        number
        for number, line in enumerate(lines)
        if not number or line.element is not lines[number - 1].element
    ]
    found = [Passage(*ends) for ends in zip(borders, [*borders[1:], len(lines)], strict=True)]
    return [passage for passage in found if lines[passage.first].element.tag not in CONTROLS]
