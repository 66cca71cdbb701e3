"""Pasting: text that somebody copied by hand, without markup."""

import re
from html import escape
from itertools import groupby

from articles.extraction.blocks import Block
from articles.extraction.spacing import close_up

HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(\S.*)")
NEWLINE = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")


def lines_of(text: str) -> tuple[str, ...]:
    """Return all lines of a text, empty ones too, as they count for its blocks."""
    return tuple(NEWLINE.split(text)) if text else ()


def read_text(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text: paragraphs apart by empty lines, a lone line after `#` a heading.

    `first_line` and `last_line` count the text's own lines.
    """
    lines = [close_up(line) for line in lines_of(text)]
    blocks = []
    for has_text, group in groupby(enumerate(lines), key=lambda each: bool(each[1])):
        numbered = list(group)
        if has_text:
            first, last = numbered[0][0], numbered[-1][0] + 1
            blocks.append(_read_block(lines[first:last], first, last))
    return tuple(blocks)


def _read_block(lines: list[str], first: int, last: int) -> Block:
    heading = HEADING.fullmatch(lines[0]) if len(lines) == 1 else None
    if heading:
        level, text = len(heading[1]), heading[2].strip()
        html = f"<h{level}>{escape(text, quote=False)}</h{level}>"
        return Block("heading", text, html, level=level, first_line=first, last_line=last)
    html = "<br>".join(escape(line, quote=False) for line in lines)
    return Block("paragraph", "\n".join(lines), f"<p>{html}</p>", first_line=first, last_line=last)
