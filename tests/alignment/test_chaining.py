from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.alignment.chaining import find_chain, find_heaviest, find_points, thin


def test_points_are_where_marks_are_shared():
    points = find_points([{"a"}, {"b"}], [{"b"}, {"a"}], {"a": 3.0, "b": 4.0})

    assert points == {(0, 1): 3.0, (1, 0): 4.0}


def test_marks_in_many_blocks_make_no_points():
    assert find_points([{"a"}] * 6, [{"a"}] * 6, {"a": 9.0}) == {}


def test_points_in_the_shade_of_heavier_ones_are_dropped():
    rows = [{"a", "b"}, {"b", "c"}]
    points = find_points(rows, [{"a", "b"}, {"c", "b"}], {"a": 9.0, "b": 2.5, "c": 9.0})

    assert set(thin(points)) == {(0, 0), (1, 1)}


def test_the_heaviest_of_rows_and_columns_are_found():
    assert find_heaviest({(0, 0): 1.0, (0, 1): 2.0, (1, 0): 3.0}) == (
        {0: 2.0, 1: 3.0},
        {0: 3.0, 1: 2.0},
    )


def test_no_points_make_no_chain():
    assert find_chain({}) == ([], [])


def test_the_heaviest_chain_wins_over_the_longest():
    chain, near = find_chain({(0, 2): 40.0, (0, 0): 3.0, (1, 1): 3.0, (3, 3): 5.0})

    assert chain == [(0, 2), (3, 3)]
    assert set(near) == {(0, 2), (3, 3)}


def test_points_of_chains_almost_as_heavy_are_near():
    _, near = find_chain({(0, 0): 5.0, (0, 1): 4.0, (1, 2): 5.0})

    assert set(near) == {(0, 0), (0, 1), (1, 2)}


POINTS = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(1, 9).map(float), max_size=9
)


@settings(max_examples=60, deadline=None)
@given(POINTS)
def test_a_chain_rises_and_no_other_is_heavier(points):
    chain, _ = find_chain(points)

    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    assert sum(points[point] for point in chain) == weigh_best(points)


def weigh_best(points):
    best = {}
    for row, column in sorted(points):
        before = (weight for (r, c), weight in best.items() if r < row and c < column)
        best[row, column] = points[row, column] + max(before, default=0.0)
    return max(best.values(), default=0.0)
