import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import text

BASE = "https://diary.example/entry/2026/01/02/tide/"
TAG = re.compile(r"<[^>]*>")


def detached(markdown, **pictures):
    return text.detach(text.render(markdown, **pictures), base=BASE)


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("/entry/a/", "https://diary.example/entry/a/"),
        ("other/", f"{BASE}other/"),
        ("?view=bilingual", f"{BASE}?view=bilingual"),
        ("#h-sea", f"{BASE}#h-sea"),
        ("https://tide.example/?a=1&b=2", "https://tide.example/?a=1&amp;b=2"),
        ("mailto:anna@tide.example", "mailto:anna@tide.example"),
    ],
)
def test_links_are_whole(written, whole):
    assert f'href="{whole}"' in detached(f"[ここ]({written})")


def test_footnotes_lead_to_the_page_and_back():
    html = detached("言葉[^1]。\n\n[^1]: 注。")

    assert f'href="{BASE}#fn-1"' in html
    assert f'href="{BASE}#fnref-1"' in html


def test_every_size_of_a_picture_is_whole():
    source = text.Source("image/webp", "/media/images/a-320.webp 320w, /media/images/a.webp 640w")
    picture = text.Picture("/media/images/a.jpg", 640, 400, (source,))

    html = detached("![海](/media/images/a.jpg)", pictures={"/media/images/a.jpg": picture})

    assert 'src="https://diary.example/media/images/a.jpg"' in html
    assert "https://diary.example/media/images/a-320.webp 320w" in html
    assert "https://diary.example/media/images/a.webp 640w" in html


def test_no_block_is_numbered():
    assert "data-block" not in detached("# 題\n\n一\n\n- 二\n\n| 三 |\n|-|\n| 四 |")


@pytest.mark.parametrize(
    "words",
    [
        '`<a href="/x" data-block="1">`',
        '文中の href="/x" と data-block="1"',
        '![説明 href="/x" data-block="1" <a href="/y">](https://tide.example/a.png)',
    ],
)
def test_what_only_looks_like_an_attribute_stays(words):
    stored = text.render(words)

    assert text.detach(stored, base=BASE) == re.sub(
        r' data-block="\d+"(?=[ >])', "", stored, count=1
    )


@given(st.text(alphabet='<>"=&;[]()!#`/:?ab \n\\', max_size=80))
def test_what_is_read_stays_the_same(markdown):
    stored = text.render(markdown)

    assert TAG.sub("", text.detach(stored, base=BASE)) == TAG.sub("", stored)


@pytest.mark.parametrize("address", ["//[", "/[", "http://[", "a:b", "///", "\\\\x"])
def test_no_address_is_refused(address):
    assert text.detach(f'<a href="{address}">', base=BASE).startswith('<a href="')


@pytest.mark.parametrize("hostile", ["<a " * 200_000, '<a b="' * 100_000, "<a" + " b" * 300_000])
def test_broken_html_takes_no_time(hostile):
    assert text.detach(hostile, base=BASE)


def test_a_picture_leaves_without_its_sketch():
    picture = text.Picture("/a.png", 2, 1, (), page="/pictures/a/", sketch="abc" * 12)

    html = detached("![文](/a.png)", pictures={"/a.png": picture})

    assert "svg" not in html
    assert 'href="https://diary.example/pictures/a/"' in html
