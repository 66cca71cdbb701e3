import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import can_be_seen, render_remark, tidy_remark

TAG = re.compile(r"<[^>]*>")
ALLOWED = re.compile(
    r'</?p>|<br>|</?blockquote>|</a>|<a href="https?://[^"<>]*" rel="ugc nofollow noopener">'
)
VECTORS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/'onmouseover='alert(1)",
    "https://a.example/<script>",
    "<a href=https://a.example>x</a>",
    "&lt;script&gt;",
    "> <iframe src=//a.example>",
    "https://a.example/?<!--",
    "data:text/html,<script>alert(1)</script>",
    "\u202ehttps://a.example/\u202c",
]


def test_lines_paragraphs_and_quotations_are_kept():
    html = render_remark("一行目\n二行目\n\n> 引用\n>続き\n答え")

    assert html == (
        "<p>一行目<br>二行目</p><blockquote><p>引用<br>続き</p></blockquote><p>答え</p>"
    )


def test_a_quotation_may_begin_with_the_full_width_sign():
    assert render_remark("＞ 引用") == "<blockquote><p>引用</p></blockquote>"


def test_an_address_ends_where_japanese_begins():
    html = render_remark("見て https://a.example/b?c=1&d=2。続き")

    address = "https://a.example/b?c=1&amp;d=2"
    assert f'<a href="{address}" rel="ugc nofollow noopener">{address}</a>。続き' in html


def test_an_address_with_a_name_and_password_is_no_link():
    assert "<a " not in render_remark("https://bank.example:pw@evil.example/")


@pytest.mark.parametrize("vector", VECTORS)
def test_no_vector_becomes_markup(vector):
    html = render_remark(vector)

    assert ALLOWED.sub("", html).count("<") == 0


def test_signs_that_turn_the_direction_are_gone():
    assert tidy_remark("a\u202eb\u2066c") == "abc"


@pytest.mark.parametrize("pile", ["\u0336", "\u0336\u200d", "\u0e49", "\u0e49\u2060\ufe0f"])
def test_marks_are_not_piled_up(pile):
    tidied = tidy_remark(f"h{pile * 500}!")

    assert len([each for each in tidied if unicodedata.combining(each)]) <= 8
    assert tidied.endswith("!")


def test_what_languages_write_upon_a_letter_stays():
    for word in ("Việt", "שָּׁלוֹם", "مُحَمَّدٌ", "น้ำที่", "हिन्दी", "བསྒྲུབས"):
        assert tidy_remark(word) == unicodedata.normalize("NFC", word)


def test_what_nobody_sees_is_told_from_what_shows():
    assert not can_be_seen(" \u200b\u3164\n\u2800\u2063\ufe0f")
    assert can_be_seen("\u200b。")


def test_an_empty_text_makes_nothing():
    assert render_remark("\n \n") == ""


@given(
    st.text(
        alphabet=st.sampled_from("a<>&\"'/:.?#()[]!> \n\thtps海\u3000\u202e\x00;"), max_size=300
    )
)
def test_whatever_is_written_only_known_tags_come_out(written):
    html = render_remark(written)

    assert all(ALLOWED.fullmatch(tag) for tag in TAG.findall(html))
    assert "<" not in ALLOWED.sub("", html)
    assert ">" not in ALLOWED.sub("", html)


@given(st.text())
def test_a_text_that_is_tidy_stays_as_it_is(written):
    tidy = tidy_remark(written)

    assert tidy_remark(tidy) == tidy


@pytest.mark.parametrize(
    "piece", ["https://", ">", "https://a.b/?&a;", "http://a:", "h\u0301\n", "(("]
)
def test_a_long_hostile_text_is_done(piece):
    assert len(render_remark(piece * 50_000)) > 0
