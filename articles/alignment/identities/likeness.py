"""How like each other two segments are."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from articles.composing import compose

TARGET_SHARE = 0.6


@dataclass(frozen=True)
class Print:
    """The texts of a segment without what does not tell."""

    source: str
    target: str

    @cached_property
    def source_pairs(self) -> frozenset[str]:
        """The pairs of neighbouring characters of the source."""
        return cut(self.source)

    @cached_property
    def target_pairs(self) -> frozenset[str]:
        """The pairs of neighbouring characters of the translation."""
        return cut(self.target)


def take_print(source: str, target: str) -> Print:
    """Return the print of a segment with these texts."""
    return Print(fold(source), fold(target))


def fold(text: str) -> str:
    """Return a text with plain letters and single spaces."""
    return " ".join(compose(text, "NFKC").split())


def cut(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a text."""
    return frozenset(map("".join, pairwise(text))) if len(text) > 1 else frozenset({text} - {""})


def compare(one: Print, other: Print) -> float:
    """Return how like each other two segments are, between 0 and 1.

    The translation counts for more; a side that is empty in either segment does not count.
    """
    targets = share(one.target_pairs, other.target_pairs)
    sources = share(one.source_pairs, other.source_pairs)
    if not (one.source and other.source):
        return targets
    if not (one.target and other.target):
        return sources
    return TARGET_SHARE * targets + (1 - TARGET_SHARE) * sources


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the part of two sets that they have in common (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def join(prints: list[Print]) -> Print:
    """Return the print of neighbouring segments as if they were one."""
    source = " ".join(each.source for each in prints if each.source)
    target = "".join(each.target for each in prints)
    return Print(source, target)
