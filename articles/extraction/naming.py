"""Naming: the words in the names that an author gave to an element."""

import re

from lxml.html import HtmlElement

ATTRIBUTES = ("class", "id", "data-testid", "data-component")
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
# `has-sidebar` and `no-comments` speak of the page, `tag-sponsored` of a topic, not of the element.
ELSEWHERE = re.compile(
    r"(?:has|with|without|no|not|is|layout|theme|page|single|template|type|format|js|css|sc)[-_]"
    r"|(?:tag|category|cat)[-_](?!links?\b|lists?\b|cloud\b)"
)
LONGEST = 400


def tokens_of(element: HtmlElement) -> list[str]:
    """Return the names of an element as they are written."""
    if not element.attrib:
        return []
    names = (element.get(attribute) for attribute in ATTRIBUTES)
    return " ".join(name[:LONGEST] for name in names if name).split()


def words_of(element: HtmlElement) -> list[tuple[str, ...]]:
    """Return the words of every name that speaks of the element itself, in lower case."""
    return [
        tuple(word.lower() for word in WORD.findall(token))
        for token in tokens_of(element)
        if not ELSEWHERE.match(token)
    ]
