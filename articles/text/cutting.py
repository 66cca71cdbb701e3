"""Cutting stored HTML back into the blocks that it is made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Nothing else can look so: in text every "<" is escaped, and in values of attributes every quote.
BLOCK = re.compile(r'<[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*? data-block="(\d+)"')
NOTES = re.compile(r'<section class="footnotes"')


@dataclass(frozen=True)
class Cut:
    """The HTML of every block, in their order from the first, and the notes behind them."""

    blocks: Sequence[str]
    notes: str


def cut(html: str) -> Cut:
    """Return the blocks of a text that `render` has made; joined, they are the text again."""
    found = NOTES.search(html)
    end = found.start() if found else len(html)
    starts = [match.start() for match in BLOCK.finditer(html, 0, end)]
    bounds = [*starts, end]
    return Cut([html[a:b] for a, b in zip(starts, bounds[1:], strict=True)], html[end:])
