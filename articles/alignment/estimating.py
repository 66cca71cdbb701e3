"""What is to be expected of two texts before they are aligned, estimated from themselves."""

from collections.abc import Mapping, Sequence
from math import exp, log
from statistics import median
from typing import NamedTuple

from articles.alignment.chaining import Point, find_heaviest
from articles.alignment.spans import LEAST

# Pairs of blocks that tell the ratio of lengths must be this long and share marks of this weight.
TELLING_LENGTH = 40.0
TELLING_WEIGHT = 4.0
# A ratio further from the usual one than this, as a logarithm, is a mistaken pair.
WILDEST = 0.6
FEWEST = 3
# The usual ratio counts as much as so many pairs of these texts.
INERTIA = 6

OMISSION = -3.5
MORE_OMISSION = -1.2
ADDITION = -3.6
MORE_ADDITION = -2.0
CHEAPEST = -0.3
ABRIDGED = 3.0
MORE_ABRIDGED = 1.4
MERGE = -2.0
LARGER_MERGE = -2.2
MERGING = 2.0
LARGER_MERGING = 1.5


class Priors(NamedTuple):
    """Logarithms of how usual each kind of step is.

    Omissions and additions have one for the first of a run and one for each further block; merges of
    source blocks, and splits into target blocks, have one for two blocks and one for each further block.
    """

    omission: float
    more_omission: float
    addition: float
    more_addition: float
    merge: float
    larger_merge: float
    split: float
    larger_split: float


def estimate_ratio(
    points: Mapping[Point, float],
    *,
    measures: tuple[Sequence[float], Sequence[float]],
    usual: float,
) -> float:
    """Return the ratio of lengths, target over source, from pairs that prefer each other."""
    source, target = measures
    in_row, in_column = find_heaviest(points)
    found = [
        log((target[column] + LEAST) / (source[row] + LEAST) / usual)
        for (row, column), weight in points.items()
        if weight > TELLING_WEIGHT
        and weight == in_row[row] == in_column[column]
        and source[row] > TELLING_LENGTH
    ]
    found = [value for value in found if abs(value) < WILDEST]
    if len(found) < FEWEST:
        return usual
    return usual * exp(median(found) * len(found) / (len(found) + INERTIA))


def estimate_priors(source: Sequence[float], target: Sequence[float], *, ratio: float) -> Priors:
    """Return the priors for texts whose blocks have these lengths.

    A translation that is too short for its original is abridged. One that has fewer blocks than its
    length lets expect was merged, one that has more was split.
    """
    kept = min(1.0, (sum(target) + LEAST) / (ratio * sum(source) + LEAST))
    expected = max(1.0, len(source) * kept)
    merged = max(0.0, 1 - len(target) / expected)
    split = max(0.0, 1 - expected / max(1, len(target)))
    return Priors(
        omission=min(CHEAPEST, OMISSION + ABRIDGED * (1 - kept)),
        more_omission=min(CHEAPEST, MORE_OMISSION + MORE_ABRIDGED * (1 - kept)),
        addition=ADDITION,
        more_addition=MORE_ADDITION,
        merge=MERGE + MERGING * merged,
        larger_merge=LARGER_MERGE + LARGER_MERGING * merged,
        split=MERGE + MERGING * split,
        larger_split=LARGER_MERGE + LARGER_MERGING * split,
    )
