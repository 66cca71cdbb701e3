import math

import pytest

from articles.management.demonstration.illustrations import contours
from articles.management.demonstration.printing import HEIGHT
from articles.management.demonstration.shapes import blob, curve, oval, ribbon, ridge, turn

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def test_open_curve_passes_through_all_its_knots():
    line = curve(SQUARE, steps=4)

    assert line[::4] == SQUARE


def test_closed_curve_returns_to_its_start():
    line = curve(SQUARE, closed=True, steps=4)

    assert line[::4] == SQUARE
    assert len(line) == 16


def test_ribbon_is_as_wide_as_asked_along_its_spine():
    outline = ribbon([(0, 0), (10, 0), (20, 0)], (2, 6))

    assert [y for _, y in outline] == pytest.approx([1, 2, 3, -3, -2, -1])


def test_turns_run_clockwise_from_the_top():
    corners = [turn((0, 0), 1, at / 4) for at in range(4)]

    flat = [value for corner in corners for value in corner]
    assert flat == pytest.approx([0, -1, 1, 0, 0, 1, -1, 0], abs=1e-9)


def test_oval_has_half_the_width_and_height_given():
    outline = oval((5, 5), across=3, down=2)

    assert max(x for x, _ in outline) == pytest.approx(8)
    assert max(y for _, y in outline) == pytest.approx(7)


def test_blob_stays_near_its_radius():
    distances = [math.dist((0, 0), point) for point in blob((0, 0), 100, seed=3, wobble=0.1)]

    assert 80 < min(distances) <= max(distances) < 120


def test_ridge_reaches_the_bottom_of_the_sheet():
    outline = ridge(400, height=50, seed=1)

    assert outline[-1][1] > HEIGHT
    assert all(y < 600 for _, y in outline[:-2])


def test_contour_lines_close():
    lines = contours.trace(0.8)

    assert len(lines) > 3
    assert all(line[0] == line[-1] for line in lines)


def test_no_contour_lies_above_the_summits():
    assert contours.trace(9) == []
