"""Comparing two versions of a text, for languages with spaces and without."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

# A Latin word or a number is one step of a comparison; of Japanese, every character is.
TOKEN = re.compile(r"[A-Za-z0-9À-ɏ']+|\s+|.", re.DOTALL)
# Above this many pairs of tokens a changed passage is shown as replaced whole: comparing costs
# their product.
MOST_PAIRS = 4_000_000


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, went or came."""

    kind: Literal["same", "removed", "added"]
    text: str


def compare(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces that lead from the old text to the new one, in reading order.

    Without the added ones they spell the old text, without the removed ones the new text.
    """
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    pieces: list[Piece] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        removed, added = "".join(before[i1:i2]), "".join(after[j1:j2])
        pieces += [Piece("same", removed)] if kind == "equal" else _steps(removed, added)
    return tuple(piece for piece in pieces if piece.text)


def _steps(removed: str, added: str) -> Iterator[Piece]:
    before, after = TOKEN.findall(removed), TOKEN.findall(added)
    if len(before) * len(after) > MOST_PAIRS:
        yield Piece("removed", removed)
        yield Piece("added", added)
        return
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(before[i1:i2]))
        else:
            yield Piece("removed", "".join(before[i1:i2]))
            yield Piece("added", "".join(after[j1:j2]))
