"""Kinds: which elements are a block each, as a whole."""

from collections.abc import Collection
from dataclasses import dataclass

from lxml.html import HtmlElement

from articles.extraction.elements import CODE, HEADINGS, LISTS
from articles.extraction.surveying import Holds, Survey
from articles.extraction.tables import is_data

# A quotation or a list with more of a text's prose than this is its layout.
LAYOUT = 0.6
UNLIKE_FIGURE = Holds.TABLE | Holds.CODE | Holds.QUOTATION
UNLIKE_CAPTION = UNLIKE_FIGURE | Holds.LIST | Holds.HEADING | Holds.FIGURE


@dataclass(frozen=True)
class Sorter:
    """Tells the kind of an element of a text that has so much prose."""

    page: Survey
    prose: int
    framed: Collection[HtmlElement]

    def kind_of(self, element: HtmlElement) -> str:
        """Return the kind of block that the element is as a whole; nothing if it is none."""
        tag = element.tag
        if element in self.framed:
            return "figure"
        if tag in HEADINGS:
            return "heading"
        if tag in CODE:
            return "code"
        if tag in LISTS:
            return "" if self._is_layout(element) or self._holds(element, Holds.HEADING) else "list"
        return self._rare_kind_of(element)

    def _rare_kind_of(self, element: HtmlElement) -> str:
        match element.tag:
            case "hr":
                return "rule"
            case "blockquote":
                return "" if self._is_layout(element) else "quotation"
            case "table":
                return "table" if is_data(element, self.page) else ""
            case "figure":
                return "figure" if self._is_figure(element) else ""
        return ""

    def _is_figure(self, element: HtmlElement) -> bool:
        if self._holds(element, Holds.PICTURE):
            return not self._holds(element, UNLIKE_FIGURE | Holds.FIGURE)
        return not self._holds(element, UNLIKE_CAPTION)

    def _holds(self, element: HtmlElement, kinds: Holds) -> bool:
        return bool(self.page.holds[element] & kinds)

    def _is_layout(self, element: HtmlElement) -> bool:
        mass = self.page.prose.get(element, 0)
        return (
            mass > LAYOUT * self.prose
            and self.page.holds[element] & Holds.PARAGRAPH != Holds.NOTHING
        )
