"""Blocks that went up in another one, and blocks that were part of one."""

from collections.abc import Collection, Iterator, Sequence

from articles.drift.groups import Tie
from articles.drift.likeness import Bag, containment, subtract
from articles.drift.pieces import Print
from articles.drift.searching import Finder

# How much of a block must be in another to have gone up in it, or to have been part of it.
INSIDE = 0.6
PARTLY = 0.2
# A block of fewer words than this is not looked for inside another.
TELLING = 4
# A whole is longer than its part: what is as long is a look-alike.
LONGER = 1.2
# What has no prose of its own to be recognised by is recognised by its place.
PLACED = {"heading", "figure", "table", "code"}


def find_contained(olds: Finder, news: Finder, ties: Collection[Tie]) -> Iterator[Tie]:
    """Yield the ties of blocks without any to what they are for the most part inside of.

    Only what a block gained counts: a sentence that stood there before as well, or a look-alike,
    has not come in from elsewhere.
    """
    yield from _search(olds.bags, {old for old, _ in ties}, news, _gains(news, olds, ties))
    turned = {(new, old) for old, new in ties}
    for new, old in _search(
        news.bags, {new for new, _ in turned}, olds, _gains(olds, news, turned)
    ):
        yield old, new


def _gains(side: Finder, other: Finder, ties: Collection[Tie]) -> list[Bag]:
    """Return the blocks of one side without the words of what they are tied to."""
    rest = list(side.bags)
    for theirs, mine in ties:
        rest[mine] = subtract(rest[mine], other.bags[theirs])
    return rest


def _search(
    parts: Sequence[Bag], tied: set[int], wholes: Finder, gains: Sequence[Bag]
) -> Iterator[Tie]:
    for place, part in enumerate(parts):
        if place in tied or len(part) < TELLING:
            continue
        near = wholes.find(part)
        inside = {other: containment(part, gains[other]) for other in near}
        # Where paragraphs were broken anew, the end of one and the beginning of the next are one.
        rows: list[tuple[int, ...]] = [
            (other,) for other, much in inside.items() if much >= INSIDE
        ] or [
            (other, other + 1)
            for other, much in inside.items()
            if min(much, inside.get(other + 1, 0.0)) >= PARTLY
        ]
        fitting = [
            (containment(part, _unite(gains, row)), row)
            for row in rows
            if len(_unite(wholes.bags, row)) >= LONGER * len(part)
        ]
        likeness, best = max(fitting, default=(0.0, ()))
        if likeness >= INSIDE:
            yield from ((place, other) for other in best)


def _unite(bags: Sequence[Bag], row: tuple[int, ...]) -> Bag:
    return bags[row[0]].union(*(bags[place] for place in row[1:]))


def pair_in_place(
    old: Sequence[Print], new: Sequence[Print], ties: Collection[Tie]
) -> Iterator[Tie]:
    """Yield the headings, pictures and the like that stand alone where one of their kind stood."""
    heirs, parents = dict(sorted(ties)), {new: old for old, new in sorted(ties)}
    heirs |= {-1: -1, len(old): len(new)}
    for place, each in enumerate(old):
        its = heirs.get(place - 1, -2) + 1
        if place in heirs or its in parents or not 0 <= its < len(new):
            continue
        is_alone = heirs.get(place + 1) == its + 1
        if is_alone and each.kind == new[its].kind and each.kind in PLACED:
            yield place, its
