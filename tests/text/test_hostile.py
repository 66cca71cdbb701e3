"""The promise: 100 KB of anything take less than a second of one processor."""

import time

import pytest

from articles.text import parse
from tests.text.hostile import PATTERNS
from tests.text.wellformed import read

PROMISED = 1.0


@pytest.mark.parametrize("name", PATTERNS)
def test_a_hostile_text_is_rendered_in_time(name):
    start = time.process_time()
    document = parse(PATTERNS[name])
    html = document.html()
    rendered = time.process_time()
    found = (document.blocks, document.text, document.links, document.pictures)
    summary = document.summary()
    asked = time.process_time()

    assert rendered - start < PROMISED
    assert asked - rendered < PROMISED
    assert len(summary) <= 120
    assert html.count("data-block=") == len(found[0])
    assert read(html)


@pytest.mark.parametrize("name", [name for name in PATTERNS if "\n" in PATTERNS[name]])
def test_hostile_lines_flow_in_time(name):
    start = time.process_time()
    parse(PATTERNS[name], hard_breaks=False).html()
    spent = time.process_time() - start

    assert spent < PROMISED
