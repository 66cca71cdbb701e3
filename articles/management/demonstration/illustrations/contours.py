"""Contour lines of an invented stretch of hills, traced with marching squares."""

import math
from functools import cache
from itertools import pairwise

from articles.management.demonstration.printing import HEIGHT, WIDTH, Point

CELL = 25
# The grid reaches one cell beyond the sheet, where the land drops away, so that every line closes.
COLUMNS = WIDTH // CELL + 3
ROWS = HEIGHT // CELL + 3
# Where each summit stands, how high it is and how far its slopes reach.
SUMMITS = (
    ((300, 210), 1.5, 161), ((1250, 330), 1.9, 186), ((180, 700), 1.1, 149), ((900, 900), 1.3, 155),
    ((1480, 860), 0.9, 149), ((700, 200), 0.8, 112), ((1560, 80), 1.0, 124),
)  # fmt: skip

Cell = tuple[int, int]
Segment = tuple[Point, Point]


def trace(level: float) -> list[list[Point]]:
    """Return the closed lines on which the land is at one height."""
    segments = [segment for cell in _mixed_cells(level) for segment in _crossings(cell, level)]
    return _joined(segments)


@cache
def _heights() -> list[list[float]]:
    return [[_height(column, row) for column in range(COLUMNS)] for row in range(ROWS)]


def _height(column: int, row: int) -> float:
    if column in (0, COLUMNS - 1) or row in (0, ROWS - 1):
        return -1.0
    x, y = (column - 1) * CELL, (row - 1) * CELL
    rise = sum(
        top * math.exp(-((x - at[0]) ** 2 + (y - at[1]) ** 2) / (2 * reach**2))
        for at, top, reach in SUMMITS
    )
    return rise + 0.09 * math.sin(x / 83 + y / 140) + 0.07 * math.sin(y / 61 - x / 190)


def _mixed_cells(level: float) -> list[Cell]:
    """Return the cells that have corners both below the level and above it."""
    above = [[height >= level for height in row] for row in _heights()]
    return [
        (column, row)
        for row, (upper, lower) in enumerate(pairwise(above))
        for column in range(COLUMNS - 1)
        if 0 < upper[column] + upper[column + 1] + lower[column] + lower[column + 1] < 4
    ]


def _crossings(cell: Cell, level: float) -> list[Segment]:
    column, row = cell
    corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
    cuts = []
    for (x, y), (u, v) in zip(corners, corners[1:] + corners[:1], strict=True):
        here, there = _heights()[y][x], _heights()[v][u]
        if (here < level) != (there < level):
            share = (level - here) / (there - here)
            # Rounded, so that neighbouring cells agree where a line leaves one for the other.
            spot = (x + (u - x) * share - 1) * CELL, (y + (v - y) * share - 1) * CELL
            cuts.append((round(spot[0], 3), round(spot[1], 3)))
    return list(zip(cuts[::2], cuts[1::2], strict=True))


def _joined(segments: list[Segment]) -> list[list[Point]]:
    """Chain segments that share an end into closed lines."""
    beyond: dict[Point, list[Point]] = {}
    for start, end in segments:
        beyond.setdefault(start, []).append(end)
        beyond.setdefault(end, []).append(start)
    lines = []
    for start in beyond:
        line = [start]
        while beyond[line[-1]]:
            following = beyond[line[-1]].pop()
            beyond[following].remove(line[-1])
            line.append(following)
        if len(line) > 1:
            lines.append(line)
    return lines
