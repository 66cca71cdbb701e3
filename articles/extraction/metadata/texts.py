"""Texts of elements and attributes: read up to a bound, cleaned, and made comparable."""

import html
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

# No field is longer, and no honest byline or date needs more elements.
LONGEST = 2000
MOST_NODES = 300
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
# Halves of characters come out of JSON, and no database keeps them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u2060\ud800-\udfff\ufeff]"
)
SILENT = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "select", "button"})


def words(text: str) -> list[str]:
    """Return the words of a list that is written as one text."""
    return text.split()


def phrases(text: str) -> list[str]:
    """Return the phrases of a list that is written as one text with bars between."""
    return text.split("|")


# What stands on a line of its own, so that words beside it are not glued to it.
BLOCKS = frozenset(
    words("""
    address article aside blockquote body br center dd div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td
    tfoot th thead time tr ul
""")
)


def clean(text: str) -> str:
    """Return a text of an attribute or element with entities and tags gone and spaces collapsed."""
    text = text[: 4 * LONGEST]
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = TAG.sub(" ", text)
    return collapse(text)[:LONGEST].rstrip()


def collapse(text: str) -> str:
    """Return a text without invisible characters, its runs of white space single spaces."""
    return " ".join(INVISIBLE.sub("", text).split())


def squeeze(text: str) -> str:
    """Return only the letters and digits of a text, without case, width and accents."""
    decomposed = unicodedata.normalize("NFKD", text[:LONGEST].casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


def text_of(element: HtmlElement) -> str:
    """Return the text of an element as one line, of its first few hundred nodes."""
    return collapse("".join(_pieces(element)).replace("\n", " "))[:LONGEST]


def lines_of(element: HtmlElement) -> list[str]:
    """Return the lines that the blocks and breaks within an element make of its text."""
    lines = "".join(_pieces(element)).split("\n")
    return [line for line in map(collapse, lines) if line]


def _pieces(element: HtmlElement) -> Iterator[str]:
    # Newlines of the source are spaces; those yielded here are ends of lines.
    if not isinstance(element.tag, str):
        return
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in islice(walk, 2 * MOST_NODES):
        if event == "start":
            yield "\n" if node.tag in BLOCKS else ""
            if node.tag in SILENT:
                walk.skip_subtree()
            else:
                yield (node.text or "").replace("\n", " ")
            continue
        if event == "end" and node.tag in BLOCKS:
            yield "\n"
        if node is not element:
            yield (node.tail or "").replace("\n", " ")
