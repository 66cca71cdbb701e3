"""The promise: 100 KB of anything take less than a second of one processor."""

import time

import pytest

from articles.text import parse
from tests.text.hostile import PATTERNS
from tests.text.wellformed import read

PROMISED = 1.0


@pytest.mark.parametrize("hard_breaks", [True, False], ids=["kept", "flowing"])
@pytest.mark.parametrize("name", PATTERNS)
def test_a_hostile_text_is_rendered_in_time(name, hard_breaks):
    start = time.process_time()
    html = parse(PATTERNS[name], hard_breaks=hard_breaks).html()
    spent = time.process_time() - start

    assert spent < PROMISED
    assert read(html)


@pytest.mark.parametrize("name", PATTERNS)
def test_the_rest_of_a_hostile_text_is_found_in_time(name):
    document = parse(PATTERNS[name])

    start = time.process_time()
    summary = document.summary()
    found = (document.blocks, document.text, document.links, document.pictures)
    spent = time.process_time() - start

    assert spent < PROMISED
    assert len(summary) <= 120
    assert len(found[0]) <= len(PATTERNS[name])
