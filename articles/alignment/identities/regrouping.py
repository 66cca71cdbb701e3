"""Segments that were split, and segments that were merged."""

from collections.abc import Iterator, Sequence

from articles.alignment.identities.claims import Claims
from articles.alignment.identities.likeness import Print, compare, join

MOST_PARTS = 6
# How like the whole its parts must be together, and how much of each must be in the whole.
WHOLE = 0.8
INSIDE = 0.6
# By what part of its length the parts may differ from the whole: what is twice as long is no whole
# that was cut, however like its parts are.
SURPLUS = 0.25


def pair_split(claims: Claims) -> None:
    """Let the largest part of a split segment keep its identity."""
    for old in claims.open_old():
        parts = find_parts(claims.old[old], claims.new, claims.open_new())
        if parts:
            keeper = choose_keeper(claims.new, parts)
            claims.claim(old, keeper)
            claims.offshoots |= {part: old for part in parts if part != keeper}


def pair_merged(claims: Claims) -> None:
    """Let the largest of several merged segments keep its identity."""
    for new in claims.open_new():
        parts = find_parts(claims.new[new], claims.old, claims.open_old())
        if parts:
            keeper = choose_keeper(claims.old, parts)
            claims.claim(keeper, new)
            claims.absorbed |= {part: keeper for part in parts if part != keeper}


def choose_keeper(prints: Sequence[Print], parts: Sequence[int]) -> int:
    """Return the longest of some parts, translated ones before others, and the first of those as long."""
    return max(parts, key=lambda part: (bool(prints[part].target), size(prints[part]), -part))


def find_parts(whole: Print, prints: Sequence[Print], places: Sequence[int]) -> list[int]:
    """Return the neighbouring segments that make up a whole, or nothing."""
    inside = [place for place in places if is_inside(prints[place], whole)]
    best: tuple[float, list[int]] = (WHOLE, [])
    for parts in find_runs(inside):
        joined = join([prints[part] for part in parts])
        likeness = compare(joined, whole)
        if likeness > best[0] and abs(size(joined) - size(whole)) <= SURPLUS * size(whole):
            best = (likeness, parts)
    return best[1]


def is_inside(part: Print, whole: Print) -> bool:
    """Say whether a segment is for the most part in another, and not all of it."""
    pairs, others = part.target_pairs, whole.target_pairs
    sizes = len(part.target), len(whole.target)
    if not (pairs and others):
        pairs, others = part.source_pairs, whole.source_pairs
        sizes = len(part.source), len(whole.source)
    return sizes[0] < sizes[1] and len(pairs & others) >= INSIDE * len(pairs) > 0


def size(segment: Print) -> int:
    """Return the length of a segment."""
    return len(segment.target) or len(segment.source)


def find_runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Yield the runs of two places and more that follow one another."""
    for first in range(len(places)):
        for last in range(first + 1, min(len(places), first + MOST_PARTS)):
            if places[last] - places[first] != last - first:
                break
            yield list(places[first : last + 1])
