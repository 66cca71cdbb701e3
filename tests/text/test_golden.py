"""The syntax by examples: to add one, put a text and what it becomes into `data`."""

from pathlib import Path

import pytest

from articles.text import Picture, Source, render

CASES = sorted(Path(__file__).parent.glob("data/*.md"))
PICTURES = {
    "/media/images/tide.jpg": Picture(
        address="/media/images/tide.jpg",
        width=1600,
        height=1200,
        sources=(
            Source("image/avif", "/media/r/tide-800.avif 800w, /media/r/tide-1600.avif 1600w"),
            Source("image/webp", "/media/r/tide-800.webp 800w"),
        ),
        credit="海野 汐里",
        credit_url="https://photos.example/umino",
        licence="CC BY 4.0",
        licence_url="https://creativecommons.org/licenses/by/4.0/deed",
        page="/pictures/tide/",
        sketch="abc" * 12,
    )
}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_text_becomes_what_stands_beside_it(path):
    expected = path.with_suffix(".html").read_text()

    assert render(path.read_text(), pictures=PICTURES) == expected
