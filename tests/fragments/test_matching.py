"""Matching: small pages whose counts a browser has confirmed or could not tell."""

import pytest

from articles.fragments import count_matches
from tests.fragments.cases import AROUND
from tests.fragments.passages import texts

LINES = ["The tide goes out.", "The tide", "turns, and goes out.", "", "The tides turn."]


@pytest.mark.parametrize(
    ("directive", "count"),
    [
        ("text=the%20tide", 2),
        ("text=the%20tides", 1),
        ("text=the%20tid", 0),
        ("text=The%20tide%20turns", 0),
        ("text=the,out", 2),
        ("text=the%20tide,turn", 2),
        ("text=out.-,the", 2),
        ("text=the%20tide,-turns", 1),
        ("text=out.-,the%20tide,-turns", 1),
        ("text=out.-,the,-s", 0),
        ("text=%0A", 0),
        ("text=%CC%81", 0),
        ("nothing", 0),
    ],
)
def test_matches_are_counted(directive, count):
    assert count_matches(LINES, directive) == count


def test_overlapping_matches_count_each():
    assert count_matches(["a a a"], "text=a%20a") == 2


def test_a_word_that_only_a_dictionary_knows_counts():
    assert count_matches(["ようこそ"], "text=ようこ") == 1


def test_a_prefix_is_parted_by_nothing_but_white_space():
    near, far = AROUND["a prefix"], AROUND["a prefix too far away"]

    assert count_matches(texts(near[0]), near[1]) == 1
    assert count_matches(texts(far[0]), far[1]) == 0
