"""The promise: what takes a writer twice as long to type takes twice as long to render, no more.

Work is counted in calls, which are the same on every machine; `make bench` measures the seconds.
"""

import sys

import pytest

from articles.text import parse
from tests.text.hostile import patterns
from tests.text.wellformed import read

SMALL, LARGE = patterns(4_000), patterns(8_000)
# Twice the text, some more for what is built once, and far less than the four of a square.
GROWTH = 2.6


def calls(markdown: str) -> int:
    """Return how many functions are called until the text is rendered."""
    total = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal total
        total += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        document = parse(markdown)
        document.html()
        document.summary()
    finally:
        sys.setprofile(before)
    return total


@pytest.mark.parametrize("name", SMALL)
def test_work_grows_with_the_text_and_no_faster(name):
    parse("")

    small, large = calls(SMALL[name]), calls(LARGE[name])

    assert large <= small * GROWTH


@pytest.mark.parametrize("name", LARGE)
def test_a_hostile_text_is_well_formed(name):
    document = parse(LARGE[name])

    html = document.html()

    assert read(html)
    assert html.count("data-block=") == len(document.blocks)
    assert len(document.summary()) <= 120
