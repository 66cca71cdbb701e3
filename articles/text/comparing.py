"""Comparing two versions of a text, for languages with spaces and without."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

# A Latin word or a number is one step of a comparison; of Japanese, every character is.
TOKEN = re.compile(r"[A-Za-z0-9À-ɏ']+|\s+|.", re.DOTALL)
# Above this many pairs of tokens a changed passage is shown as replaced whole: comparing costs
# their product.
MOST_PAIRS = 4_000_000
Kind = Literal["same", "removed", "added"]


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, went or came."""

    kind: Kind
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
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for step in _join(_Step.of(before, after, code) for code in matcher.get_opcodes()):
        yield Piece("same", step.same)
        yield Piece("removed", step.removed)
        yield Piece("added", step.added)


@dataclass(frozen=True)
class _Step:
    """What stayed, and then what went and what came in its place."""

    same: str = ""
    removed: str = ""
    added: str = ""

    @classmethod
    def of(
        cls, before: list[str], after: list[str], code: tuple[str, int, int, int, int]
    ) -> "_Step":
        kind, i1, i2, j1, j2 = code
        removed, added = "".join(before[i1:i2]), "".join(after[j1:j2])
        return cls(same=removed) if kind == "equal" else cls(removed=removed, added=added)

    @property
    def size(self) -> int:
        return max(len(self.removed), len(self.added))


def _join(steps: Iterable[_Step]) -> list[_Step]:
    """Take changes together that only a few letters part, no more than changed on either side.

    Two Japanese sentences have many single letters in common that say nothing.
    """
    joined: list[_Step] = []
    for step in steps:
        joined.append(step)
        while len(joined) > 2 and _is_parted_by_little(*joined[-3:]):
            first, between, last = joined[-3:]
            removed = first.removed + between.same + last.removed
            added = first.added + between.same + last.added
            joined[-3:] = [_Step(first.same, removed, added)]
    return joined


def _is_parted_by_little(first: _Step, between: _Step, last: _Step) -> bool:
    little = len(between.same)
    return 0 < little <= min(first.size, last.size) and "\n" not in between.same
