"""Blocks that are the same although they were edited."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles.drift.likeness import Bag, share
from articles.drift.searching import Finder

# Less than this in common is what any two texts of a language have: a block in the place of
# another.
RECOGNISABLE = 0.25
# As much is asked of what is out of step with its neighbours, though it stands among the same.
NEARBY = 0.35
# A block that was moved as well must be more like what it was, clearly more than like anything
# else, and long enough not to be so by chance.
MOVED, MARGIN, TELLING = 0.5, 0.15, 4
# Of two that are as like, the one that stands in step with its neighbours.
IN_STEP = 0.15
FEW = 6


def pair_in_step(olds: Finder, news: Finder, pairs: dict[int, int]) -> None:
    """Pair the few edited blocks that stand as many as before between the same neighbours.

    So that a text in which little was edited need not be searched as a whole.
    """
    there, here = map(gather_gap, label_gaps(pairs, len(olds.texts), len(news.texts)))
    for gap, old in there.items():
        new = here.get(gap, [])
        if len(old) == len(new) <= FEW:
            mine, theirs = (
                [side.read(place) for place in row] for side, row in ((olds, old), (news, new))
            )
            steps = range(len(old))
            pairs.update((old[step], new[step]) for step in steps if is_step(step, mine, theirs))


def is_step(step: int, mine: Sequence[Bag], theirs: Sequence[Bag]) -> bool:
    """Say whether two blocks in step are more like each other than like any other of their rows."""
    least = max(
        MOVED,
        *(
            MARGIN + share(one, other)
            for rival in range(len(mine))
            if rival != step
            for one, other in ((mine[step], theirs[rival]), (mine[rival], theirs[step]))
        ),
        0.0,
    )
    return share(mine[step], theirs[step]) >= least


class Likeness(NamedTuple):
    """Two blocks, how like each other they are, and that with a bonus for their places."""

    score: float
    share: float
    old: int
    new: int

    @property
    def least(self) -> float:
        """How much two blocks among the same neighbours must have in common."""
        return RECOGNISABLE if self.score > self.share else NEARBY


class Edits:
    """The search for pairs among blocks of which some are paired already."""

    def __init__(self, olds: Finder, news: Finder, pairs: dict[int, int]) -> None:
        """Begin with the pairs that are known, to which others are added."""
        self.olds, self.news, self.pairs = olds.bags, news.bags, pairs
        self.taken = set(pairs.values())
        self.find_old, self.find_new = olds.find, news.find

    def pair(self) -> None:
        """Pair what stands between the same neighbours as before, then what was moved."""
        gaps_old, gaps_new = label_gaps(self.pairs, len(self.olds), len(self.news))
        near: list[Likeness] = []
        far: list[Likeness] = []
        for found in self._compare(gaps_old, gaps_new):
            here = gaps_old[found.old] == gaps_new[found.new]
            (near if here else far).append(found)
        self._claim(each for each in sorted(near, reverse=True) if each.share >= each.least)
        self._claim(
            each
            for each in sorted(far, reverse=True)
            if each.share >= MOVED and self._is_clear(each)
        )

    def _compare(
        self, gaps_old: dict[int, tuple[int, int]], gaps_new: dict[int, tuple[int, int]]
    ) -> Iterator[Likeness]:
        steps = find_steps(gaps_old, gaps_new)
        likely = set(steps)
        for old in gaps_old:
            likely |= {(old, new) for new in self.find_new(self.olds[old]) if new in gaps_new}
        for new in gaps_new:
            likely |= {(old, new) for old in self.find_old(self.news[new]) if old in gaps_old}
        for old, new in likely:
            common = share(self.olds[old], self.news[new])
            yield Likeness(common + IN_STEP * ((old, new) in steps), common, old, new)

    def _claim(self, found: Iterator[Likeness]) -> None:
        for each in found:
            if each.old not in self.pairs and each.new not in self.taken:
                self.pairs[each.old] = each.new
                self.taken.add(each.new)

    def _is_clear(self, found: Likeness) -> bool:
        """Say whether nothing else, paired or not, is nearly as like either block."""
        mine, theirs = self.olds[found.old], self.news[found.new]
        if min(len(mine), len(theirs)) < TELLING:
            return False
        limit = found.share - MARGIN
        return all(
            share(mine, self.news[rival]) <= limit
            for rival in self.find_new(mine)
            if rival != found.new
        ) and all(
            share(self.olds[rival], theirs) <= limit
            for rival in self.find_old(theirs)
            if rival != found.old
        )


def label_gaps(
    pairs: dict[int, int], olds: int, news: int
) -> tuple[dict[int, tuple[int, int]], dict[int, tuple[int, int]]]:
    """Return for each place without a pair, old and new, between which old places it stands."""
    parents = {new: old for old, new in pairs.items()}
    return (
        _label([old if old in pairs else None for old in range(olds)], olds),
        _label([parents.get(new) for new in range(news)], olds),
    )


def _label(owners: Sequence[int | None], end: int) -> dict[int, tuple[int, int]]:
    rights: list[int] = [end]
    for owner in reversed(owners):
        rights.append(rights[-1] if owner is None else owner)
    rights.reverse()
    found, left = {}, -1
    for place, owner in enumerate(owners):
        if owner is None:
            found[place] = (left, rights[place + 1])
        else:
            left = owner
    return found


def find_steps(
    gaps_old: dict[int, tuple[int, int]], gaps_new: dict[int, tuple[int, int]]
) -> set[tuple[int, int]]:
    """Return the places that are equally far from the same neighbour, before or behind them."""
    there, here = gather_gap(gaps_old), gather_gap(gaps_new)
    return {
        pair
        for gap, olds in there.items()
        for news in [here.get(gap, [])]
        for pair in [
            *zip(olds, news, strict=False),
            *zip(olds[::-1], news[::-1], strict=False),
        ]
    }


def gather_gap(gaps: dict[int, tuple[int, int]]) -> dict[tuple[int, int], list[int]]:
    """Return the places in each gap, in order."""
    found = defaultdict[tuple[int, int], list[int]](list)
    for place, gap in gaps.items():
        found[gap].append(place)
    return found
