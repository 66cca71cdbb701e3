from dataclasses import replace
from pathlib import Path

from articles.text import SIZES, Picture, Source, frame_markup, picture_markup, zoom_markup
from articles.text.pictures import RATIOS, sizes_for
from tests.text.wellformed import read

TIDE = Picture(
    address="/media/tide.jpg",
    width=1600,
    height=1200,
    sources=(
        Source("image/avif", "/media/t-800.avif 800w, /media/t.avif 1600w"),
        Source("image/webp", "/media/t-800.webp 800w"),
    ),
)


def test_every_media_type_is_offered_before_the_picture_itself():
    tags = [event[0] for event in read(picture_markup(TIDE, alt="潮")).events]

    assert tags[:4] == ["picture", "source", "source", "img"]


def test_the_size_is_known_before_the_picture_is_loaded():
    assert 'width="1600" height="1200" alt="潮"' in picture_markup(TIDE, alt="潮")


def test_a_picture_waits_until_it_is_near():
    assert 'loading="lazy" decoding="async"' in picture_markup(TIDE, alt="")


def test_the_picture_that_opens_a_page_does_not_wait():
    html = picture_markup(TIDE, alt="", lazy=False)

    assert 'loading="eager" fetchpriority="high"' in html


def test_everything_written_is_escaped():
    evil = '"><script>'
    picture = Picture(evil, 1, 1, (Source(evil, evil),))

    html = picture_markup(picture, alt=evil, title=evil)

    assert "<script" not in html
    assert read(html)


def test_a_picture_without_renditions_is_shown_as_it_is():
    html = picture_markup(Picture("/a.png", 2, 1, ()), alt="")

    assert html.startswith('<picture><img src="/a.png"')


def test_a_frame_has_the_proportions_of_its_picture_at_most():
    assert frame_markup(TIDE, "x") == '<span class="frame ratio-13">x</span>'
    assert 'ratio-2"' in frame_markup(Picture("/a.png", 1, 90, ()), "x")
    assert 'ratio-25"' in frame_markup(Picture("/a.png", 90, 1, ()), "x")


def test_every_frame_is_in_the_style_sheet():
    styles = Path("static/css/base.css").read_text(encoding="utf-8")

    assert [n for n in RATIOS if f"&.ratio-{n} {{\n    --ratio: {n / 10:g};" not in styles] == []


def test_a_picture_leads_to_its_page():
    shown = replace(TIDE, page="/pictures/a/")

    assert (
        zoom_markup(shown, "x", alt="潮", label="…") == '<a class="zoom" href="/pictures/a/">x</a>'
    )
    assert 'aria-label="…"' in zoom_markup(shown, "x", alt=" ", label="…")
    assert zoom_markup(TIDE, "x", alt="潮", label="…") == "x"


def test_a_tall_picture_is_only_as_wide_as_its_height_allows():
    assert sizes_for(replace(TIDE, width=600, height=1200)).endswith("min(100vw, 44vh)")
    assert sizes_for(replace(TIDE, width=2400)) == SIZES
