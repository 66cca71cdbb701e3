"""The part of the plane of pairings that is worth searching: a corridor around a sketch."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from articles.alignment.chaining import Point, find_chain
from articles.alignment.spans import LEAST

Sums = tuple[Sequence[float], Sequence[float]]

# Added on both sides: between two blocks that heavy points pair one to one with their neighbours,
# and anywhere else.
NARROW = 1
WIDE = 2
HEAVY = 4.0
# Half the breadth of the corridor where no marks lead, and how many cells it may have at least.
BREADTH = 10
CELLS = 900
# Where no way leads through a corridor, the whole is searched up to this size.
MOST_CELLS = 200_000


class Corridor(NamedTuple):
    """For each number of source blocks done, the least and greatest number of target blocks done."""

    low: Sequence[int]
    high: Sequence[int]


def chart(points: Mapping[Point, float], sums: Sums) -> Corridor:
    """Return the corridor for two texts that share marks at these points and have these running lengths."""
    chain, near = find_chain(points)
    rows, columns = len(sums[0]) - 1, len(sums[1]) - 1
    low, high = [0] * (rows + 1), [columns] * (rows + 1)
    paces = pace(sums[0]), pace(sums[1])
    for (top, left), (bottom, right) in pairwise([(-1, -1), *chain, (rows, columns)]):
        open_between(low, high, first=(top + 1, left + 1), last=(bottom, right), paces=paces)
    for row, column in near:
        for at, reach in ((row, column), (row + 1, column + 1)):
            low[at] = min(low[at], reach)
            high[at] = max(high[at], reach)
    margins = choose_margins(chain, points, rows)
    low = [max(0, column - margin) for column, margin in zip(low, margins, strict=True)]
    high = [min(columns, column + margin) for column, margin in zip(high, margins, strict=True)]
    low = list(accumulate(reversed(low), min))[::-1]
    high = list(accumulate(high, max))
    low[0] = 0
    # Each row reaches the beginning of the next, and the last one the end.
    high = [max(column, below) for column, below in zip(high, [*low[1:], columns], strict=True)]
    return Corridor(low, high)


def open_all(rows: int, columns: int) -> Corridor:
    """Return all that lies between two texts; of very long ones the edge, along which nothing is paired."""
    high = columns if rows * columns <= MOST_CELLS else 0
    return Corridor([0] * (rows + 1), [high] * rows + [columns])


def pace(sums: Sequence[float]) -> list[float]:
    """Return running lengths in which even an empty block is a step."""
    return [length + LEAST * place for place, length in enumerate(sums)]


def choose_margins(chain: Sequence[Point], points: Mapping[Point, float], rows: int) -> list[int]:
    """Return by how much to widen the corridor at each row."""
    margins = [WIDE] * (rows + 1)
    for point, (row, column) in pairwise(chain):
        if point == (row - 1, column - 1) and min(points[point], points[row, column]) >= HEAVY:
            margins[row] = NARROW
    return margins


def open_between(
    low: list[int], high: list[int], *, first: Point, last: Point, paces: Sums
) -> None:
    """Open the rectangle between two vertices, or a band along its diagonal if it is large."""
    (top, left), (bottom, right) = first, last
    breadth = max(BREADTH, CELLS // (bottom - top + 1))
    if right - left <= 2 * breadth:
        low[top : bottom + 1] = [left] * (bottom - top + 1)
        high[top : bottom + 1] = [right] * (bottom - top + 1)
        return
    source, target = paces
    scale = (target[right] - target[left]) / ((source[bottom] - source[top]) or 1.0)
    column = left
    for row in range(top, bottom + 1):
        reached = target[left] + scale * (source[row] - source[top])
        while column < right and target[column] < reached:
            column += 1
        low[row], high[row] = max(left, column - breadth), min(right, column + breadth)
