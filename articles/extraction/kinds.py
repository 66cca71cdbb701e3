"""Kinds: which elements are a block each, as a whole."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from lxml.html import HtmlElement

from articles.extraction.elements import CODE, HEADINGS, LISTS
from articles.extraction.naming import tokens_of
from articles.extraction.surrounding import is_deck
from articles.extraction.surveying import Holds, Survey
from articles.extraction.tables import is_data

# A quotation or a list with more of a text's prose than this is its layout.
LAYOUT = 0.6
UNLIKE_FIGURE = Holds.TABLE | Holds.CODE | Holds.QUOTATION
UNLIKE_CAPTION = UNLIKE_FIGURE | Holds.LIST | Holds.HEADING | Holds.FIGURE


NOTES = re.compile(r"(?:foot|end)-?notes?", re.IGNORECASE)


def are_notes(element: HtmlElement | None) -> bool:
    """Return whether the element is named as the notes below a text, or as one of them."""
    return element is not None and any(NOTES.fullmatch(name) for name in tokens_of(element))


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
            return "" if is_deck(element) else "heading"
        if tag in CODE:
            return "code"
        if tag in LISTS:
            return "" if self._is_layout(element) or self._holds(element, Holds.HEADING) else "list"
        return self._rare_kind_of(element)

    def _rare_kind_of(self, element: HtmlElement) -> str:
        match element.tag:
            case "hr":
                return "" if are_notes(element.getparent()) else "rule"
            case "div" | "section" | "aside" if are_notes(element):
                return "" if self._holds(element, Holds.LIST) else "list"
            case "blockquote":
                return "" if self._is_layout(element) else "quotation"
            case "table":
                return "table" if is_data(element, self.page) else ""
            case "figure":
                return self._figure_kind(element)
        return ""

    def _figure_kind(self, element: HtmlElement) -> str:
        """Return what a figure shows, which need not be a picture; nothing if it is several things."""
        inside = self.page.holds[element]
        if inside & Holds.PICTURE:
            return "" if inside & (UNLIKE_FIGURE | Holds.FIGURE) else "figure"
        if not inside & UNLIKE_CAPTION:
            return "figure"
        if inside & (Holds.CODE | Holds.FIGURE | Holds.HEADING):
            return ""
        if not inside & Holds.TABLE:
            return "quotation" if inside & Holds.QUOTATION else ""
        tables = list(element.iter("table"))
        return "table" if len(tables) == 1 and is_data(tables[0], self.page) else ""

    def _holds(self, element: HtmlElement, kinds: Holds) -> bool:
        return bool(self.page.holds[element] & kinds)

    def _is_layout(self, element: HtmlElement) -> bool:
        mass = self.page.prose.get(element, 0)
        return (
            mass > LAYOUT * self.prose
            and self.page.holds[element] & Holds.PARAGRAPH != Holds.NOTHING
        )
