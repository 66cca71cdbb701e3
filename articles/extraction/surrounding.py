"""Surroundings of a text: what belongs to it and stands before or after the element that holds it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from articles.extraction.naming import tokens_of
from articles.extraction.surveying import Holds, Survey

HEIGHT = 9
DECK = re.compile(
    r"(?:^|[-_])(?:standfirst|deck|dek|sub-?titles?|sub-?head(?:ing|line)?|lede|lead|chapo|(?:post|article|entry)[-_]{1,2}description|intro|summary)(?:$|[-_])",
    re.IGNORECASE,
)
NOTES = re.compile(r"(?:^|[-_])(?:foot-?notes?|end-?notes?)", re.IGNORECASE)
PICTURE = re.compile(
    r"wp-caption|eye-?catch|(?:featured?|lead|hero|main)-?(?:image|media|photo|picture)",
    re.IGNORECASE,
)
# A sentence before the text and within one of these introduces it, however it is named.
SENTENCES = frozenset({"h2", "h3", "h4", "p"})
HEADS = frozenset({"article", "header", "hgroup"})


def is_deck(element: HtmlElement) -> bool:
    """Return whether the element is named as the sentence that introduces an article."""
    return any(DECK.search(token) for token in tokens_of(element))


def add_surroundings(
    parts: Sequence[HtmlElement], page: Survey, foreign: set[HtmlElement]
) -> list[HtmlElement]:
    """Return the parts with introduction, leading picture and notes of their article, in order."""
    scope = _scope(parts[0], page) if parts else None
    if scope is None:
        return list(parts)
    found: list[HtmlElement] = []
    around = {each for part in parts for each in islice(part.iterancestors(), HEIGHT)}
    is_before = True
    walk = etree.iterwalk(scope, events=("start",))
    for _, element in walk:
        if element in parts:
            is_before = False
            found.append(element)
            walk.skip_subtree()
        elif element in around:
            continue
        elif element in foreign:
            walk.skip_subtree()
        elif _belongs(element, page, is_before=is_before):
            found.append(element)
            walk.skip_subtree()
    return found if all(part in found for part in parts) else list(parts)


def _scope(part: HtmlElement, page: Survey) -> HtmlElement | None:
    """Return the article that the part is the text of: the nearest element with a title."""
    for element in islice(_with_ancestors(part), HEIGHT):
        if element.tag in {"body", "html"}:
            return None
        if element.tag == "article" or Holds.TITLE in page.holds[element]:
            return element if element is not part else None
    return None


def _with_ancestors(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _follows_title(element: HtmlElement) -> bool:
    previous = element.getprevious()
    if previous is None or previous.tag != "h1" or element.tag not in SENTENCES:
        return False
    # The name of a site is a link to it, and its motto stands below.
    return next(previous.iter("a"), None) is None


def _belongs(element: HtmlElement, page: Survey, *, is_before: bool) -> bool:
    names = tokens_of(element)
    if any(NOTES.search(name) for name in names) or element.get("role") == "doc-endnotes":
        return True
    if not is_before or element.tag in {"header", "h1"}:
        return False
    if element.tag == "figure" or any(PICTURE.search(name) for name in names):
        return element.tag != "img" and Holds.PICTURE in page.holds[element]
    if Holds.TITLE in page.holds[element]:
        return False
    if is_deck(element) or _follows_title(element):
        return not page.holds[element] & (Holds.LIST | Holds.TABLE | Holds.CODE)
    is_within = any(each.tag in HEADS for each in islice(element.iterancestors(), HEIGHT))
    return element.tag == "p" and is_within and page.prose.get(element, 0) > 0
