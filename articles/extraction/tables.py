"""Tables: those that hold data, and those that only lay a page out."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.extraction.elements import CELLS
from articles.extraction.surveying import Holds, Survey

UNLIKE_DATA = Holds.TABLE | Holds.HEADING | Holds.CODE | Holds.QUOTATION
# Bytes of prose a cell; more is a column of text.
LONGEST_CELL = 600


def is_data(table: HtmlElement, page: Survey) -> bool:
    """Return whether the table says something by its rows and columns."""
    if table.get("role") in {"presentation", "none"} or page.holds[table] & UNLIKE_DATA:
        return False
    rows = [row for row in _rows(table) if len(row)]
    cells = sum(len(row) for row in rows)
    if not cells or page.prose.get(table, 0) > LONGEST_CELL * cells:
        return False
    if next(table.iter("th", "caption", "thead"), None) is not None:
        return True
    return len(rows) > 1 and max(len(row) for row in rows) > 1


def _rows(table: HtmlElement) -> Iterator[list[HtmlElement]]:
    for row in table.iter("tr"):
        yield [cell for cell in row if cell.tag in CELLS]
