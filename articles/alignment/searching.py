"""The best way to every vertex of a corridor, by dynamic programming."""

from collections.abc import Container, Iterator
from itertools import accumulate

from articles.alignment.chaining import Point
from articles.alignment.charting import Corridor
from articles.alignment.estimating import Priors
from articles.alignment.scoring import Scorer
from articles.alignment.spans import Side
from articles.alignment.stepping import Stepper

NEVER = float("-inf")
# A bead: the vertices it joins, its score, and the blocks between them on either side.
Step = tuple[int, int, float, int, int, int, int]


class Lattice:
    """The vertices of a corridor, numbered row by row, and the steps that join them.

    By vertex: `below` is where an omission leads, or -1 if that is outside; `bead`, `gone` and `new`
    are the best scores with which it is reached when the last step is a bead, an omission or an
    addition; `link` is the step of the best bead.
    """

    def __init__(self, corridor: Corridor, priors: Priors) -> None:
        """Number the vertices."""
        self.low, self.high = corridor
        self.priors = priors
        breadths = [high - low + 1 for low, high in zip(*corridor, strict=True)]
        starts = list(accumulate(breadths, initial=0))
        self.size = starts.pop()
        self.base = [start - low for start, low in zip(starts, self.low, strict=True)]
        self.steps: list[Step] = []
        self.bead = [NEVER] * self.size
        self.gone = [NEVER] * self.size
        self.new = [NEVER] * self.size
        self.link = [-1] * self.size
        self.bead[0] = 0.0
        self.below = list(self.find_below())

    @property
    def has_end(self) -> bool:
        """Whether any way leads to its last vertex: omissions after additions are none."""
        return max(self.bead[-1], self.gone[-1], self.new[-1]) > NEVER

    def find_below(self) -> Iterator[int]:
        """Yield for each vertex the one that an omission leads to, or -1 where there is none."""
        ends = zip(self.low[1:], self.high[1:], self.base[1:], strict=True)
        rows = zip(self.low, self.high, [*ends, (0, -1, 0)], strict=True)
        for low, high, (next_low, next_high, base) in rows:
            for column in range(low, high + 1):
                yield base + column if next_low <= column <= next_high else -1


def search(
    sides: tuple[Side, Side],
    corridor: Corridor,
    points: Container[Point],
    *,
    scorer: Scorer,
    priors: Priors,
) -> Lattice:
    """Return the lattice with the best score of each vertex, and all the steps that were tried.

    Omissions come before additions where they meet, so that no alignment is reached by two ways.
    """
    source, target = sides
    rows, columns = len(source), len(target)
    lattice = Lattice(corridor, priors)
    sums = (source.sums, target.sums)
    stepper = Stepper(corridor, sums, points, ratio=scorer.ratio, priors=priors)
    bead, base, steps = lattice.bead, lattice.base, lattice.steps
    for row, (low, high) in enumerate(zip(*corridor, strict=True)):
        for column in range(low, high + 1):
            vertex = base[row] + column
            best = open_gaps(lattice, row, column)
            if best == NEVER or row == rows or column == columns:
                continue
            for bottom, right, prior in stepper.propose(row, column):
                score = prior + scorer.score(source.span(row, bottom), target.span(column, right))
                end = base[bottom] + right
                if best + score > bead[end]:
                    bead[end] = best + score
                    lattice.link[end] = len(steps)
                steps.append((vertex, end, score, row, bottom, column, right))
    return lattice


def open_gaps(lattice: Lattice, row: int, column: int) -> float:
    """Go on from a vertex by an omission and by an addition, and return its best score."""
    vertex, priors = lattice.base[row] + column, lattice.priors
    bead, gone, new = lattice.bead[vertex], lattice.gone[vertex], lattice.new[vertex]
    best = max(bead, gone)
    below = lattice.below[vertex]
    if below >= 0:
        lattice.gone[below] = max(bead + priors.omission, gone + priors.more_omission)
    if column < lattice.high[row]:
        lattice.new[vertex + 1] = max(best + priors.addition, new + priors.more_addition)
    return max(best, new)
