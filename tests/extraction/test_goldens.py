import pytest

from articles.extraction import read_page
from articles.extraction.cleaning import clean
from articles.extraction.spacing import squeeze
from tests.extraction.goldens import describe, is_within, read_goldens

GOLDENS = read_goldens()


def test_there_are_pages_of_many_systems():
    assert len(GOLDENS) >= 20


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_golden_page_has_its_blocks(golden):
    reading = read_page(golden.html, url=golden.url)

    assert describe(reading.blocks) == golden.blocks


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_blocks_of_golden_page_are_found_in_their_lines(golden):
    reading = read_page(golden.html, url=golden.url)

    end = 0
    for block in reading.blocks:
        said = squeeze("".join(reading.lines[block.first_line : block.last_line]))
        assert end <= block.first_line <= block.last_line, block
        assert bool(block.text) == (block.first_line < block.last_line), block
        assert is_within(squeeze(block.text), said), block
        end = block.last_line


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_html_of_golden_page_holds_what_its_text_says(golden):
    for block in read_page(golden.html, url=golden.url).blocks:
        shown = read_page(block.html, url=golden.url).lines

        assert block.html == clean(block.html)
        assert is_within(squeeze(block.text), squeeze("".join(shown))), block
        assert all(image.replace("&", "&amp;") in block.html for image in block.images), block
