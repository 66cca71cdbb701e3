"""Blocks: every top-level piece of a text has a number, by which others point to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from articles.text.plain import plain_blocks

KINDS = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "blockquote_open": "quotation",
    "figure": "figure",
    "fence": "code",
    "code_block": "code",
    "table_open": "table",
    "hr": "rule",
}
# What a text says, and what follows from it.
WORDS = frozenset({"text", "softbreak", "hardbreak", "phrase_end"})
Mark = tuple[str, str, tuple[tuple[str, str | int | float], ...]]


@dataclass(frozen=True)
class Block:
    """One top-level piece: its number, its kind, its lines in the source (from 1), its text.

    `level` is a heading's, from 2; `links` and `images` are the addresses in it as they were written.
    """

    number: int
    kind: str
    first_line: int
    last_line: int
    text: str
    level: int = 0
    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()


def number(tokens: list[Token]) -> None:
    """Write the number of every block into its element."""
    for count, block in enumerate(split(tokens), start=1):
        block[0].attrs["data-block"] = count


def split(tokens: list[Token]) -> Iterator[list[Token]]:
    """Return the tokens of every block."""
    start = 0
    for index, token in enumerate(tokens):
        if token.level == 0 and token.nesting != 1:
            yield tokens[start : index + 1]
            start = index + 1


def describe(tokens: list[Token], lines: list[str]) -> Block:
    """Return the block that these tokens are, given the lines of the source."""
    opening = tokens[0]
    first, last = opening.map or (0, 0)
    while last > first + 1 and not lines[last - 1].strip():
        last -= 1
    kind = KINDS[opening.type]
    text = opening.content.rstrip("\n") if kind == "code" else plain_blocks(tokens)
    return Block(
        number=int(opening.attrs["data-block"]),
        kind=kind,
        first_line=first + 1,
        last_line=last,
        text=text,
        level=int(opening.tag[1]) if kind == "heading" else 0,
        links=tuple(links(tokens)),
        images=tuple(images(tokens)),
    )


def links(tokens: Iterable[Token]) -> Iterator[str]:
    """Return the addresses that links in these tokens lead to, in the order of the text."""
    found = (token for token in inline(tokens) if token.type == "link_open")
    return (str(token.attrs["href"]) for token in found)


def images(tokens: Iterable[Token]) -> Iterator[str]:
    """Return the addresses of the pictures in these tokens as they were written."""
    found = (token for token in inline(tokens) if token.type == "image")
    return (str(token.meta["address"]) for token in found)


def marks(tokens: Iterable[Token]) -> Iterator[Mark]:
    """Return what kind of thing each of these tokens and of those within them is, words left out.

    The name of a heading is made of its words, and so are places where its lines may end.
    """
    for token in tokens:
        if token.type not in WORDS:
            attributes = {name: value for name, value in token.attrs.items() if name != "id"}
            yield token.type, token.markup, tuple(sorted(attributes.items()))
        yield from marks(token.children or ())


def inline(tokens: Iterable[Token]) -> Iterator[Token]:
    """Return what stands within the blocks of these tokens, links around figures among it."""
    for token in tokens:
        if token.type == "figure" and token.meta["link"]:
            yield token.meta["link"]
        yield from token.children or ()
