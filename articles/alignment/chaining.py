"""A sketch of the alignment: the heaviest chain of points that rises on both sides.

A point (i, j) says that block i of the original and block j of the translation share marks.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

Point = tuple[int, int]

# A mark that stands in many blocks of both texts says little and costs much.
MOST_POINTS = 25
LIGHTEST = 2.0
# A point with less than this part of the weight of the heaviest in its row and column is noise.
SHADE = 0.4
# How much lighter than the heaviest a chain may be for its points to be kept in view.
SLACK = 12.0


def find_points(
    source: Sequence[Set[str]], target: Sequence[Set[str]], shared: Mapping[str, float]
) -> Mapping[Point, float]:
    """Return the weight of the marks that two blocks share, for all that share any that tell."""
    rows, columns = index(source), index(target)
    points: defaultdict[Point, float] = defaultdict(float)
    for mark, weight in shared.items():
        if len(rows[mark]) * len(columns[mark]) <= MOST_POINTS:
            for row in rows[mark]:
                for column in columns[mark]:
                    points[row, column] += weight
    return points


def thin(points: Mapping[Point, float]) -> dict[Point, float]:
    """Return the points of blocks that prefer each other."""
    in_row, in_column = find_heaviest(points)
    return {
        (row, column): weight
        for (row, column), weight in points.items()
        if weight >= LIGHTEST and weight >= SHADE * min(in_row[row], in_column[column])
    }


def index(blocks: Sequence[Set[str]]) -> defaultdict[str, list[int]]:
    """Return the places of each mark."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, marks in enumerate(blocks):
        for mark in marks:
            places[mark].append(place)
    return places


def find_heaviest(points: Mapping[Point, float]) -> tuple[Mapping[int, float], Mapping[int, float]]:
    """Return the weight of the heaviest point of each row, and of each column."""
    rows: defaultdict[int, float] = defaultdict(float)
    columns: defaultdict[int, float] = defaultdict(float)
    for (row, column), weight in points.items():
        if weight > rows[row]:
            rows[row] = weight
        if weight > columns[column]:
            columns[column] = weight
    return rows, columns


def find_chain(points: Mapping[Point, float]) -> tuple[list[Point], list[Point]]:
    """Return the heaviest chain, and all points through which a chain goes that is almost as heavy."""
    if not points:
        return [], []
    before, links = weigh_chains(points)
    after, _ = weigh_chains({(-row, -column): weight for (row, column), weight in points.items()})
    best = max(before.values())
    near = [
        (row, column)
        for (row, column), weight in points.items()
        if before[row, column] + after[-row, -column] - weight >= best - SLACK
    ]
    end: Point | None = max(before, key=before.__getitem__)
    chain = []
    while end is not None:
        chain.append(end)
        end = links[end]
    return chain[::-1], near


def weigh_chains(
    points: Mapping[Point, float],
) -> tuple[dict[Point, float], dict[Point, Point | None]]:
    """Return the weight of the heaviest chain that ends in each point, and the point before it there."""
    # The columns where a heavier chain ends than anywhere before, with its weight and its end.
    columns: list[int] = []
    ends: list[tuple[float, Point | None]] = [(0.0, None)]
    weights: dict[Point, float] = {}
    links: dict[Point, Point | None] = {}
    for row, falling in sorted((row, -column) for row, column in points):
        point = (row, -falling)
        place = bisect_left(columns, -falling)
        before, links[point] = ends[place]
        weight = weights[point] = before + points[point]
        last = place
        while last < len(columns) and ends[last + 1][0] <= weight:
            last += 1
        if last > place or last == len(columns) or columns[last] > -falling:
            columns[place:last] = [-falling]
            ends[place + 1 : last + 1] = [(weight, point)]
    return weights, links
