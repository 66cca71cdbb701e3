from hypothesis import given, settings
from hypothesis import strategies as st

from articles.alignment.charting import chart

SIZES = st.integers(1, 40)
POINTS = st.dictionaries(
    st.tuples(st.integers(0, 39), st.integers(0, 39)), st.floats(2, 20), max_size=25
)


def sums(size):
    return [10.0 * place for place in range(size + 1)]


@settings(max_examples=60, deadline=None)
@given(SIZES, SIZES, POINTS)
def test_a_corridor_leads_from_the_beginning_to_the_end(rows, columns, points):
    points = {
        (row, column): w for (row, column), w in points.items() if row < rows and column < columns
    }

    low, high = chart(points, (sums(rows), sums(columns)))

    assert (low[0], high[-1]) == (0, columns)
    assert list(low) == sorted(low)
    assert list(high) == sorted(high)
    assert all(a <= b for a, b in zip(low, high, strict=True))
    assert all(low[row + 1] <= high[row] for row in range(rows))


def test_texts_of_very_different_size_have_a_corridor():
    source = [0.0, 10.0, 10_000.0, 10_010.0]

    low, high = chart({}, (source, sums(1000)))

    assert all(low[row + 1] <= high[row] for row in range(3))


def test_a_very_long_addition_is_inside():
    low, high = chart({(0, 0): 9.0, (1, 2500): 9.0}, (sums(2), sums(2501)))

    assert low[1] <= 1
    assert high[1] >= 2500


def test_small_texts_are_searched_as_a_whole():
    low, high = chart({}, (sums(12), sums(15)))

    assert set(low) == {0}
    assert set(high) == {15}


def test_large_texts_are_searched_along_the_diagonal():
    low, high = chart({}, (sums(400), sums(400)))

    assert max(b - a for a, b in zip(low, high, strict=True)) < 30
    assert low[200] < 200 < high[200]


def test_blocks_without_length_are_searched_along_the_diagonal():
    low, high = chart({}, ([0.0] * 101, [0.0] * 101))

    assert low[50] < 50 < high[50]


def test_heavy_points_narrow_the_corridor():
    low, high = chart({(n, n): 9.0 for n in range(100)}, (sums(100), sums(100)))

    assert max(b - a for a, b in zip(low[1:-1], high[1:-1], strict=True)) <= 3


def test_an_omission_of_any_length_is_inside():
    points = {(n, n): 9.0 for n in range(20)} | {(n, n - 460): 9.0 for n in range(480, 500)}

    low, high = chart(points, (sums(500), sums(40)))

    assert all(low[row] <= 20 <= high[row] for row in range(20, 481))
