"""Figures without the element: pictures whose caption is one only by its name."""

import re
from itertools import islice

from lxml.html import HtmlElement

from articles.extraction.naming import tokens_of
from articles.extraction.surveying import Holds, Survey

CAPTION = re.compile(r"(?:^|[-_])captions?(?:$|[-_])|Caption", re.ASCII)
HEIGHT = 4
LONGEST = 2_000


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
    size = _size(caption)
    for element in (caption, *islice(caption.iterancestors(), HEIGHT)):
        if element.tag in {"figure", "body"} or _size(element) > size:
            return None
        if page.holds[element] & Holds.PICTURE:
            return element
    return None


def _size(element: HtmlElement) -> int:
    """Return the number of characters that are no white space, up to a limit."""
    size = 0
    for node in element.iter():
        for text in (
            node.text if isinstance(node.tag, str) else "",
            node.tail if node is not element else "",
        ):
            size += len("".join((text or "").split()))
        if size > LONGEST:
            break
    return size
