"""Hearing another reader: which lines of a page trafilatura takes for the main text."""

import logging
from collections.abc import Sequence
from importlib import import_module

from lxml import etree
from lxml.html import HtmlElement

from articles.extraction.surveying import SENTENCE, Survey, add_up
from articles.fragments import Line

# It is not asked about pages on which it would take long.
MOST_ELEMENTS = 4_000
GREATEST_DEPTH = 100
MOST_TEXT = 300_000
# Lines are recognised by so many of their characters; white space does not count.
PROBE = 20

# It warns of every page in which it finds nothing; that is an answer and no fault.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def hear(survey: Survey, lines: Sequence[Line]) -> dict[HtmlElement, int]:
    """Return how many bytes of every element trafilatura takes for text; nothing if it was not asked."""
    if len(survey.elements) > MOST_ELEMENTS or survey.depth > GREATEST_DEPTH:
        return {}
    text = squeeze(_ask(survey.elements[0]))[:MOST_TEXT]
    probes = {text[start : start + PROBE] for start in range(len(text) - PROBE + 1)}
    heard: dict[HtmlElement, int] = {}
    for line in lines:
        size = len(line.text.encode("utf-8", "replace"))
        if size >= SENTENCE and squeeze(line.text[: 2 * PROBE])[:PROBE] in probes:
            heard[line.element] = heard.get(line.element, 0) + size
    return add_up(survey.elements, heard)


def squeeze(text: str) -> str:
    """Return the text without its white space."""
    return "".join(text.split())


def _ask(tree: HtmlElement) -> str:
    # Loaded for the first page that is read: most web servers read none, and it takes 6 MB of each.
    trafilatura = import_module("trafilatura")
    try:
        document = trafilatura.bare_extraction(tree, include_comments=False)
    except (
        etree.LxmlError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ):
        return ""
    return getattr(document, "text", None) or ""
