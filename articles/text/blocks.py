"""Blocks: every top-level piece of a text has a number, by which others point to it."""

from collections.abc import Iterator
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


@dataclass(frozen=True)
class Block:
    """One top-level piece: its number, its kind, its lines in the source (from 1), its text."""

    number: int
    kind: str
    first_line: int
    last_line: int
    text: str


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
    return Block(int(opening.attrs["data-block"]), kind, first + 1, last, text)
