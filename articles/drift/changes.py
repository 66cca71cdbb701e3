"""The shapes that come out of a comparison."""

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of a block.

    A small edit leaves most words standing; a block rewritten is still recognisable as what it was.
    """

    SAME = "same"
    SMALL_EDIT = "small-edit"
    REWRITTEN = "rewritten"
    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Change:
    """Blocks of the old text and what they are in the new one, as indices.

    `old` and `new` have one each, but for blocks that were merged, split, or broken anew, which are
    one change. `is_edited` says that the words changed, which MOVED, MERGED and SPLIT leave open. `place` is the index of the
    old block before which a NEW one stands, or their number at the end; of all others, the first of
    `old`. What does not count, such as a bar of buttons, is SAME, and `new` is empty.
    """

    fate: Fate
    old: tuple[int, ...]
    new: tuple[int, ...]
    place: int
    is_edited: bool = False


@dataclass(frozen=True)
class Changes:
    """What became of every block, in the order of the old text.

    `digest` is the same for the same change: it depends on nothing that does not count, nor on how
    blocks are matched. It tells changes of one old text apart.
    """

    blocks: tuple[Change, ...]
    digest: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed that counts."""
        return all(block.fate is Fate.SAME for block in self.blocks)

    @property
    def changed(self) -> tuple[Change, ...]:
        """All blocks but those that are the same."""
        return tuple(block for block in self.blocks if block.fate is not Fate.SAME)

    @property
    def fates(self) -> tuple[Fate, ...]:
        """The fate of every old block."""
        found = {old: block.fate for block in self.blocks for old in block.old}
        return tuple(found[old] for old in sorted(found))
