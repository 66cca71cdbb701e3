import pytest

from articles.extraction import read_page
from articles.extraction.shortening import LONGEST

PARAGRAPH = (
    "<p>The tide goes out twice a day, and twice a day it comes back in, later each time.</p>"
)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("<p>", "</p>"), ("<p><b>It</b> ", "<i>!</i></p>"), ("<pre>", "</pre>")],
)
def test_a_paragraph_without_end_ends(opening, closing):
    page = (
        f"<article>{PARAGRAPH * 5}{opening}{'a & b ' * LONGEST}{closing}{PARAGRAPH * 5}</article>"
    )

    blocks = read_page(page, url="https://tides.example/endless").blocks

    assert len(blocks) == 11
    assert LONGEST - 100 < len(blocks[5].text) <= LONGEST
    assert blocks[6].text == blocks[4].text
    assert "<p>" in blocks[5].html or "<pre" in blocks[5].html
