import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.normalising import normalise, printable


def test_there_is_one_kind_of_line_end():
    assert normalise("一\r\n二\r三\n四") == "一\n二\n三\n四"


def test_a_byte_order_mark_goes():
    assert normalise("\ufeff# 一") == "# 一"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("一\0二", "一\ufffd二"),
        ("一\ud800二", "一\ufffd二"),
        ("一\x0b二", "一 二"),
        ("一\u2028二", "一 二"),
        ("一\x1b二", "一二"),
        ("一\x7f二", "一二"),
        ("一\uffff二", "一二"),
        ("一\t二\n", "一\t二\n"),
        ("一\u202e二", "一\u202e二"),
    ],
)
def test_what_no_page_can_hold_is_replaced(text, clean):
    assert printable(text) == clean


@given(st.text(alphabet=st.characters()))
def test_lines_stay_where_they_are(text):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n")

    assert normalise(text).count("\n") == lines
