"""Borders of words: a bar is a certain border, a question mark a possible one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.fragments.borders import Border, border_at

MARKS = {Border.NONE: "", Border.POSSIBLE: "?", Border.CERTAIN: "|"}


def divide(text: str) -> str:
    return "".join(
        MARKS[border_at(text, place)] * (place > 0) + text[place] for place in range(len(text))
    )


@pytest.mark.parametrize(
    "divided",
    [
        "the| |dog’s| |tail",
        "well|-|known",
        "1,000.50",
        "mp3",
        "foo_bar",
        "foo?.?bar|.",
        "10?:?30",
        "a|/|b|@|c",
        "“|a|”",
        "e\u0301t",
        "a\u00adb",
        "rock| |'|n|'| |roll",
        "潮?が|、|浜?は|。",
        "私?は?Python?を",
        "오늘은| |날씨",
        "👍🏽| |a",
        "x|²",
        "100|%",
    ],
)
def test_words_end_where_they_do(divided):
    assert divide(divided.replace("|", "").replace("?", "")) == divided


@given(st.text(), st.integers(-2, 20))
def test_any_text_has_borders_at_its_ends(text, place):
    assert border_at(text, place) in Border
    assert border_at(text, 0) is border_at(text, len(text)) is Border.CERTAIN
