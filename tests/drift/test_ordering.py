"""What stayed in its order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.drift.ordering import find_moved


@pytest.mark.parametrize(
    ("places", "moved"),
    [
        ([], set()),
        ([0, 1, 2], set()),
        ([1, 2, 3, 0], {3}),
        ([3, 0, 1, 2], {0}),
        ([4, 5, 0, 1, 2, 3], {0, 1}),
    ],
)
def test_the_fewest_moved(places, moved):
    assert find_moved(places) == moved


@given(st.permutations(range(12)))
def test_what_did_not_move_rises(places):
    moved = find_moved(places)

    stayed = [place for index, place in enumerate(places) if index not in moved]
    assert stayed == sorted(stayed)
