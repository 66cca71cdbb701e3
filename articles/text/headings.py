"""Headings: their levels inside the page, and names to which a link can lead."""

from collections.abc import Iterable

from markdown_it.token import Token

from articles.text.plain import plain
from articles.text.slugs import slugify

# The title of the article is the page's only h1.
TOP = 2
BOTTOM = 6
# Without a prefix, a heading named "location" would stand in the way of scripts that ask the
# document for its location.
PREFIX = "h-"
NAMELESS = "section"


def arrange(tokens: Iterable[Token]) -> None:
    """Give the headings levels from h2 on that skip none, and names that are unique."""
    outline: list[int] = []
    taken: dict[str, int] = {}
    for heading, content, closing in _headings(list(tokens)):
        level = int(heading.tag[1])
        while outline and outline[-1] >= level:
            outline.pop()
        outline.append(level)
        heading.tag = closing.tag = f"h{min(TOP - 1 + len(outline), BOTTOM)}"
        heading.attrs = {"id": _name(content, taken), **heading.attrs}


def _headings(tokens: list[Token]) -> list[tuple[Token, Token, Token]]:
    return [
        (token, tokens[index + 1], tokens[index + 2])
        for index, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def _name(content: Token, taken: dict[str, int]) -> str:
    wanted = PREFIX + (slugify(plain(content.children or [])) or NAMELESS)
    name = wanted
    while name in taken:
        taken[wanted] += 1
        name = f"{wanted}-{taken[wanted]}"
    taken[name] = 1
    return name
