"""The steps that an alignment can take: which numbers of blocks may face each other."""

from collections.abc import Container

from articles.alignment.chaining import Point
from articles.alignment.charting import Corridor, Sums
from articles.alignment.estimating import Priors

# The most blocks that one block may face.
MOST = 8
ONE_TO_ONE = -0.1
CROSSED = -6.0
# Blocks are not merged when their length passes so many times what is expected, and a little.
WIDEST = 2.2
TOLERANCE = 20.0
# What shares nothing is not paired at all when one is so many times as long, and a little.
UNLIKE = 3.0
# Two may face two only when their lengths agree so far and those of the first two do not.
CLOSE = 1.4
APART = 1.15


class Stepper:
    """Proposes beads inside a corridor, given the running lengths of both texts.

    `points` are the pairs of blocks that share marks: what shares none is not merged with enough.
    """

    def __init__(
        self,
        corridor: Corridor,
        sums: Sums,
        points: Container[Point],
        *,
        ratio: float,
        priors: Priors,
    ) -> None:
        """Take what decides about steps."""
        self.low, self.high = corridor
        self.source = [length * ratio for length in sums[0]]
        self.target = sums[1]
        self.points = points
        self.priors = priors

    def propose(self, row: int, column: int) -> list[tuple[int, int, float]]:
        """Return the ends of the beads that may begin at a vertex, each with its prior."""
        steps: list[tuple[int, int, float]] = []
        length = self.source[row + 1] - self.source[row]
        other = self.target[column + 1] - self.target[column]
        inside = self.low[row + 1] <= column + 1 <= self.high[row + 1]
        if inside and ((row, column) in self.points or not differ(length, other)):
            steps.append((row + 1, column + 1, ONE_TO_ONE))
        self.add_merges(steps, row, column, expected=other)
        self.add_splits(steps, row, column, expected=length)
        if not agree(length, other, times=APART) and self.may_cross(row, column):
            steps.append((row + 2, column + 2, CROSSED))
        return steps

    def add_merges(
        self, steps: list[tuple[int, int, float]], row: int, column: int, *, expected: float
    ) -> None:
        """Add the ends of beads of several source blocks and one target block."""
        source, right = self.source, column + 1
        prior = self.priors.merge
        for end in range(row + 2, min(len(source), row + MOST + 1)):
            length = source[end] - source[row]
            if length > WIDEST * expected + TOLERANCE or self.low[end] > right:
                break
            if source[end - 1] - source[row] > expected and (end - 1, column) not in self.points:
                break
            if right <= self.high[end] and expected < WIDEST * length + TOLERANCE:
                steps.append((end, right, prior))
            prior += self.priors.larger_merge

    def add_splits(
        self, steps: list[tuple[int, int, float]], row: int, column: int, *, expected: float
    ) -> None:
        """Add the ends of beads of one source block and several target blocks."""
        target, bottom = self.target, row + 1
        prior = self.priors.split
        for end in range(column + 2, min(self.high[bottom], column + MOST) + 1):
            length = target[end] - target[column]
            if length > WIDEST * expected + TOLERANCE:
                break
            if target[end - 1] - target[column] > expected and (row, end - 1) not in self.points:
                break
            if self.low[bottom] <= end and expected < WIDEST * length + TOLERANCE:
                steps.append((bottom, end, prior))
            prior += self.priors.larger_split

    def may_cross(self, row: int, column: int) -> bool:
        """Say whether two source blocks may face two target blocks."""
        row_end, column_end = row + 2, column + 2
        if row_end >= len(self.source) or column_end >= len(self.target):
            return False
        length = self.source[row_end] - self.source[row]
        inside = self.low[row_end] <= column_end <= self.high[row_end]
        return inside and agree(length, self.target[column_end] - self.target[column], times=CLOSE)


def differ(length: float, other: float) -> bool:
    """Say whether two lengths cannot be those of an original and its translation."""
    return length > UNLIKE * other + TOLERANCE or other > UNLIKE * length + TOLERANCE


def agree(length: float, other: float, *, times: float) -> bool:
    """Say whether neither length passes the other so many times."""
    return length < times * other and other < times * length
