"""What it tells when a mark stands, or does not stand, in both blocks of a pair."""

from collections import Counter
from collections.abc import Sequence, Set
from functools import cache, partial
from itertools import chain
from math import log
from typing import NamedTuple

# How often a mark of a block stands in the block's counterpart too, from the original to the
# translation and from the translation to the original, provided that it stands in the other text
# at all: by kind of mark, counted in some ten thousand translated blocks. Where one side is in
# Latin letters and the other is not, the first number is for the side in Latin letters.
TRUST = {
    "n": (0.85, 0.85),
    "m": (0.9, 0.9),
    "u": (0.95, 0.95),
    "i": (0.95, 0.95),
    "l": (0.6, 0.97),
    "s": (0.65, 0.9),
    "t": (0.27, 0.9),
    "x": (0.65, 0.62),
    "g": (0.85, 0.85),
    "c": (0.7, 0.95),
    "p": (0.9, 0.7),
    "k": (0.97, 0.97),
}
# Marks of one block are not independent of each other, so each counts for less than it would alone.
TEMPER = 0.65
# What it costs to pair a block with anything at all when a mark of it is nowhere in the other text,
# for a text with spaces and for one without.
DEAD_SPACED = {"n": 0.8, "m": 0.8, "x": 0.15, "u": 0.8, "i": 0.8, "k": 1.5}
DEAD_DENSE = DEAD_SPACED | {"x": 0.1, "s": 0.3, "l": 0.8}
DEADEST = 3.0
# When more than this part of the marks of a kind is dead, the kind tells nothing here.
MOST_DEAD = 0.8


class Weights(NamedTuple):
    """Logarithms of odds, by mark.

    `shared` is won by a mark that both sides have, beyond what `source` and `target` charge for
    every mark of a side.
    """

    shared: dict[str, float]
    source: dict[str, float]
    target: dict[str, float]


def weigh(source: Sequence[Set[str]], target: Sequence[Set[str]], *, backwards: bool) -> Weights:
    """Return what the marks that both texts have are worth in these two texts.

    `backwards` says that the original is the one without spaces.
    """
    source_counts, target_counts = count(source), count(target)
    judge = cache(partial(weigh_mark, sizes=(len(source), len(target)), backwards=backwards))
    weights = Weights({}, {}, {})
    for mark in source_counts.keys() & target_counts.keys():
        worth = judge(mark[0], source_counts[mark], target_counts[mark])
        if worth:
            weights.shared[mark], weights.source[mark], weights.target[mark] = worth
    return weights


def count(blocks: Sequence[Set[str]]) -> Counter[str]:
    """Return in how many blocks each mark stands."""
    return Counter(chain.from_iterable(blocks))


def weigh_mark(
    kind: str, in_source: int, in_target: int, *, sizes: tuple[int, int], backwards: bool
) -> tuple[float, float, float] | None:
    """Return what a mark in so many blocks is worth, and what it is charged on either side."""
    forth, back = TRUST[kind][:: -1 if backwards else 1]
    here = (in_source + 0.5) / (sizes[0] + 1)
    there = (in_target + 0.5) / (sizes[1] + 1)
    hit = min(forth / there, back / here)
    if hit <= 1:
        return None
    source = miss(min(forth, in_target / in_source), chance=there)
    target = miss(min(back, in_source / in_target), chance=here)
    return TEMPER * log(hit) + source + target, source, target


def miss(trust: float, *, chance: float) -> float:
    """Return the cost of not finding a mark that is found with this trust in a counterpart."""
    return TEMPER * log((1 - chance) / (1 - trust)) if trust > chance else 0.0


def charge_dead(
    blocks: Sequence[Set[str]], others: Sequence[Set[str]], *, dense: bool
) -> list[float]:
    """Return what the marks of each block cost that the other text does not have anywhere."""
    vocabulary = set[str]().union(*others)
    there: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    for mark, number in count(blocks).items():
        there[mark[0]] += number
        if mark not in vocabulary:
            missing[mark[0]] += number
    costs = {
        kind: cost
        for kind, cost in (DEAD_DENSE if dense else DEAD_SPACED).items()
        if missing[kind] <= MOST_DEAD * there[kind]
    }
    return [
        min(DEADEST, sum(costs.get(mark[0], 0.0) for mark in marks - vocabulary))
        for marks in blocks
    ]
