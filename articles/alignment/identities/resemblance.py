"""Segments that are the same although they were edited."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from articles.alignment.identities.claims import Claims, Gap
from articles.alignment.identities.likeness import Print, compare

Gaps = tuple[dict[int, Gap], dict[int, Gap]]

# How like an edited segment must be to what it was, and by how much more than to any other: for one
# that stands where it stood, and for one that was moved as well.
THERE, THERE_MARGIN = 0.35, 0.15
MOVED, MOVED_MARGIN = 0.5, 0.15
# What has fewer pairs of characters is not looked for elsewhere.
TELLING = 8
# A pair of characters in more segments than this leads nowhere, and more segments than this in one
# gap are only compared where such a pair leads.
RARE = 12
CROWD = 30


def pair_edited(claims: Claims) -> None:
    """Claim the segments that are clearly more like each other than like anything else."""
    gaps = claims.find_gaps()
    candidates = rank(claims, gaps)
    found = True
    while found:
        found = False
        for likeness, old, new in candidates:
            if claims.is_open(old, new) and is_clear(
                claims, old, new, likeness=likeness, gaps=gaps
            ):
                claims.claim(old, new)
                gaps = claims.find_gaps()
                found = True


def rank(claims: Claims, gaps: Gaps) -> list[tuple[float, int, int]]:
    """Return the open segments that are at all alike, with their likeness, most alike first."""
    olds, news = (gather(side) for side in gaps)
    rare = index(claims, gaps[1])
    found = []
    for old, gap in gaps[0].items():
        pairs = claims.old[old].source_pairs | claims.old[old].target_pairs
        near = set(chain.from_iterable(rare.get(pair, ()) for pair in pairs))
        here = news.get(gap, [])
        if len(here) <= CROWD:
            near.update(here)
        elif len(here) == len(olds[gap]):
            near.add(here[olds[gap].index(old)])
        for new in near:
            likeness = compare(claims.old[old], claims.new[new])
            if likeness >= THERE:
                found.append((likeness, old, new))
    return sorted(found, key=lambda pair: (-pair[0], *pair[1:]))


def gather(gaps: dict[int, Gap]) -> dict[Gap, list[int]]:
    """Return the places in each gap, in order."""
    places = defaultdict(list)
    for place, gap in gaps.items():
        places[gap].append(place)
    return places


def index(claims: Claims, places: Iterable[int]) -> dict[str, list[int]]:
    """Return where each pair of characters stands that stands in few of these new segments."""
    found = defaultdict(list)
    for place in places:
        for pair in claims.new[place].source_pairs | claims.new[place].target_pairs:
            found[pair].append(place)
    return {pair: where for pair, where in found.items() if len(where) <= RARE}


def is_clear(claims: Claims, old: int, new: int, *, likeness: float, gaps: Gaps) -> bool:
    """Say whether two segments are the same beyond doubt.

    Where a segment stands between the same neighbours as before, only what stands there too can be
    taken for it, and its place among that decides a tie. Anywhere else, every segment of either
    version can, also those that are spoken for: what is like many is like none.
    """
    here = gaps[0][old]
    if here == gaps[1][new]:
        rivals_old = [place for place, gap in gaps[0].items() if gap == here]
        rivals_new = [place for place, gap in gaps[1].items() if gap == here]
        in_step = len(rivals_old) == len(rivals_new)
        in_step = in_step and rivals_old.index(old) == rivals_new.index(new)
        limit = likeness if in_step else likeness - THERE_MARGIN
    else:
        if likeness < MOVED or min(weigh(claims.old[old]), weigh(claims.new[new])) < TELLING:
            return False
        rivals_old, rivals_new = list(range(len(claims.old))), list(range(len(claims.new)))
        limit = likeness - MOVED_MARGIN
    mine, theirs = claims.old[old], claims.new[new]
    both_translated = bool(mine.target and theirs.target)
    others_old = [claims.old[rival] for rival in rivals_old if rival != old]
    others_new = [claims.new[rival] for rival in rivals_new if rival != new]
    # What has no translation is no rival of what has one.
    return all(
        compare(rival, theirs) <= limit
        for rival in others_old
        if rival.target or not both_translated
    ) and all(
        compare(mine, rival) <= limit for rival in others_new if rival.target or not both_translated
    )


def weigh(segment: Print) -> int:
    """Return how many pairs of characters a segment has."""
    return len(segment.target_pairs) or len(segment.source_pairs)
