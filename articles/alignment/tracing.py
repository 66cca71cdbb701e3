"""The best path through a lattice that was searched."""

from collections.abc import Iterator
from typing import NamedTuple

from articles.alignment.searching import Lattice

BEAD, GONE, NEW = range(3)


class Stretch(NamedTuple):
    """A part of each text: the blocks from `top` to before `bottom`, and from `left` to before `right`."""

    top: int
    bottom: int
    left: int
    right: int


def trace(lattice: Lattice) -> list[tuple[Stretch, int]]:
    """Return the stretches of the best path, each with the number of its step, or -1 if it has none."""
    return list(walk_back(lattice))[::-1]


def walk_back(lattice: Lattice) -> Iterator[tuple[Stretch, int]]:
    """Yield the stretches of the best path from the end to the beginning."""
    row, column = len(lattice.base) - 1, lattice.high[-1]
    state = choose(lattice, lattice.size - 1)
    while (row, column) != (0, 0):
        vertex = lattice.base[row] + column
        if state == BEAD:
            number = lattice.link[vertex]
            start, _, _, top, bottom, left, right = lattice.steps[number]
            yield Stretch(top, bottom, left, right), number
            row, column = top, left
            state = choose(lattice, start)
        elif state == GONE:
            row -= 1
            yield Stretch(row, row + 1, column, column), -1
            vertex = lattice.base[row] + column
            longer = lattice.gone[vertex] + lattice.priors.more_omission
            state = GONE if longer > lattice.bead[vertex] + lattice.priors.omission else BEAD
        else:
            column -= 1
            yield Stretch(row, row, column, column + 1), -1
            vertex = lattice.base[row] + column
            reached = max(lattice.bead[vertex], lattice.gone[vertex]) + lattice.priors.addition
            longer = lattice.new[vertex] + lattice.priors.more_addition
            state = NEW if longer > reached else choose_old(lattice, vertex)


def choose(lattice: Lattice, vertex: int) -> int:
    """Return the state in which a vertex is reached best."""
    reached = max(lattice.bead[vertex], lattice.gone[vertex])
    return NEW if lattice.new[vertex] > reached else choose_old(lattice, vertex)


def choose_old(lattice: Lattice, vertex: int) -> int:
    """Return the state in which a vertex is reached best other than by an addition."""
    return GONE if lattice.gone[vertex] > lattice.bead[vertex] else BEAD
