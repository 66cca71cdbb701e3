"""The promise: what takes a writer twice as long to type takes twice as long to render, no more.

Work is counted in calls, which are the same on every machine; `make bench` measures the seconds.
"""

import pytest

from articles.text import parse
from tests.text.hostile import patterns
from tests.text.wellformed import read
from tests.working import GROWTH, calls

SMALL, LARGE = patterns(4_000), patterns(8_000)


def render(markdown: str) -> None:
    document = parse(markdown)
    document.html()
    document.summary()


@pytest.mark.parametrize("name", SMALL)
def test_work_grows_with_the_text_and_no_faster(name):
    parse("")

    small, large = (calls(render, texts[name]) for texts in (SMALL, LARGE))

    assert large <= small * GROWTH


@pytest.mark.parametrize("name", LARGE)
def test_a_hostile_text_is_well_formed(name):
    document = parse(LARGE[name])

    html = document.html()

    assert read(html)
    assert html.count("data-block=") == len(document.blocks)
    assert len(document.summary()) <= 120
