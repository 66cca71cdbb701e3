"""How probable each step of a path is, beside all others that would cover the same blocks."""

from math import exp

from articles.alignment.searching import NEVER, Lattice
from articles.alignment.tracing import Stretch

# How the odds of the model are tempered so that confidences come true.
CALIBRATION = 0.9
NEGLIGIBLE = -30.0


class Rivals:
    """The odds of every step, gathered by the blocks that it covers."""

    def __init__(self, lattice: Lattice) -> None:
        """Weigh every step by the best path that goes through it."""
        self.lattice = lattice
        self.after = look_ahead(lattice)
        self.best = max(lattice.bead[-1], lattice.gone[-1], lattice.new[-1])
        self.source = [0.0] * (len(lattice.base) - 1)
        self.target = [0.0] * lattice.high[-1]
        self.gone = [0.0] * len(self.source)
        self.new = [0.0] * len(self.target)
        self.odds: dict[int, float] = {}
        self.weigh_steps()
        self.weigh_gaps()

    def weigh_steps(self) -> None:
        """Add the odds of all beads to the blocks that they cover."""
        bead, gone, new = self.lattice.bead, self.lattice.gone, self.lattice.new
        after = self.after[0]
        limit = self.best + NEGLIGIBLE
        for number, (start, end, score, top, bottom, left, right) in enumerate(self.lattice.steps):
            through = max(bead[start], gone[start], new[start]) + score + after[end]
            if through > limit:
                odds = self.odds[number] = exp(CALIBRATION * (through - self.best))
                for row in range(top, bottom):
                    self.source[row] += odds
                for column in range(left, right):
                    self.target[column] += odds

    def weigh_gaps(self) -> None:
        """Note the best odds with which each block is left out or added."""
        lattice, priors = self.lattice, self.lattice.priors
        _, after_gone, after_new = self.after
        for row, (low, high) in enumerate(zip(lattice.low, lattice.high, strict=True)):
            for column in range(low, high + 1):
                vertex = lattice.base[row] + column
                bead, gone, new = lattice.bead[vertex], lattice.gone[vertex], lattice.new[vertex]
                below = lattice.below[vertex]
                if below >= 0:
                    through = (
                        max(bead + priors.omission, gone + priors.more_omission) + after_gone[below]
                    )
                    self.gone[row] = max(self.gone[row], self.odds_of(through))
                if column < high:
                    through = max(max(bead, gone) + priors.addition, new + priors.more_addition)
                    self.new[column] = max(
                        self.new[column], self.odds_of(through + after_new[vertex + 1])
                    )

    def odds_of(self, through: float) -> float:
        """Return the odds of a path, given the score of the best one that goes this way."""
        away = through - self.best
        return exp(CALIBRATION * away) if away > NEGLIGIBLE else 0.0

    def trust(self, stretch: Stretch, number: int) -> float:
        """Return the probability of a step of the path."""
        top, bottom, left, right = stretch
        if number < 0:
            odds, others = (
                (self.gone[top], self.source[top])
                if bottom > top
                else (self.new[left], self.target[left])
            )
            return odds / (odds + others)
        totals = [self.source[row] + self.gone[row] for row in range(top, bottom)]
        totals += [self.target[column] + self.new[column] for column in range(left, right)]
        return self.odds[number] / max(totals)


def look_ahead(lattice: Lattice) -> tuple[list[float], list[float], list[float]]:
    """Return the best score from each vertex to the end, by the state in which it was reached."""
    priors, steps = lattice.priors, lattice.steps
    bead, gone, new = ([NEVER] * lattice.size for _ in range(3))
    bead[-1] = gone[-1] = new[-1] = 0.0
    number = len(steps) - 1
    for row in range(len(lattice.base) - 1, -1, -1):
        for column in range(lattice.high[row], lattice.low[row] - 1, -1):
            vertex = lattice.base[row] + column
            best = bead[vertex]
            while number >= 0 and steps[number][0] == vertex:
                best = max(best, steps[number][2] + bead[steps[number][1]])
                number -= 1
            below = lattice.below[vertex]
            down = gone[below] if below >= 0 else NEVER
            right = new[vertex + 1] if column < lattice.high[row] else NEVER
            if vertex < lattice.size - 1:
                bead[vertex] = max(best, down + priors.omission, right + priors.addition)
                gone[vertex] = max(best, down + priors.more_omission, right + priors.addition)
                new[vertex] = max(best, right + priors.more_addition)
    return bead, gone, new
