"""Figures without the element: pictures whose caption is one only by its name."""

import re
from itertools import islice

from lxml.html import HtmlElement

from articles.extraction.elements import BLOCKS
from articles.extraction.naming import tokens_of
from articles.extraction.surveying import Holds, Survey

CAPTION = re.compile(r"(?:^|[-_])captions?(?:$|[-_])|Caption", re.ASCII)
HEIGHT = 4


def find_framed(page: Survey) -> set[HtmlElement]:
    """Return the elements that hold a picture, its caption and no other text."""
    found = set()
    for element in page.elements:
        if element.tag in {"body", "figcaption", "figure", "html", "img"} or not _is_caption(
            element
        ):
            continue
        frame = _frame(element, page)
        if frame is not None:
            found.add(frame)
    return found


def _is_caption(element: HtmlElement) -> bool:
    return any(CAPTION.search(name) for name in tokens_of(element))


def _frame(caption: HtmlElement, page: Survey) -> HtmlElement | None:
    if page.holds[caption] & Holds.FIGURE:
        return None
    size = page.sizes.get(caption, 0)
    for element in (caption, *islice(caption.iterancestors(), HEIGHT)):
        if element.tag in {"figure", "body"} or page.sizes.get(element, 0) > size:
            return None
        if page.holds[element] & Holds.PICTURE and element.tag in BLOCKS:
            return element
    return None
