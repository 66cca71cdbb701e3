import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import parse
from articles.text.summaries import joined, shorten


@pytest.mark.parametrize(
    ("text", "limit", "summary"),
    [
        ("潮が引く。", 10, "潮が引く。"),
        ("潮が引く。また満ちる。", 8, "潮が引く…"),
        ("潮が引いて、また満ちる。", 9, "潮が引いて…"),
        ("海辺の町に潮が満ちる朝", 9, "海辺の町に潮が…"),
        ("潮溜まりのヤドカリたち", 10, "潮溜まりのヤドカリ…"),
        ("これは「ヤドカリ」だった", 5, "これは…"),
        ("The tide comes in again", 16, "The tide comes…"),
        ("Extraordinarilylongword", 10, "Extraordi…"),
        ("合計はおよそ1234円です", 9, "合計はおよそ…"),
        ("あああああああ。い", 8, "ああああああ…"),
        ("ああああああきゃく", 8, "ああああああ…"),
        ("潮", 0, "…"),
        ("潮が", 1, "…"),
    ],
)
def test_a_text_is_cut_where_a_reader_would_pause(text, limit, summary):
    assert shorten(text, limit) == summary


def test_joined_emoji_are_not_cut_apart():
    family = "\U0001f469\u200d\U0001f467"

    assert shorten("あああああああ" + family + "いいい", 10) == "あああああああ…"


@given(st.text(max_size=200), st.integers(1, 100))
def test_a_summary_is_never_longer_than_asked(text, limit):
    assert len(shorten(text, limit)) <= limit


def test_lines_are_joined_as_their_language_needs():
    assert joined(["潮が", "　引く。", "", "The", "tide", "は"], 99) == "潮が引く。 The tide は"


def test_joining_ends_when_there_is_enough():
    assert joined(iter(["潮" * 10] * 1000), 15) == "潮" * 20


def test_the_summary_of_a_text_is_its_first_prose():
    document = parse(
        '# 題\n\n![a](/a.png "b")\n\n{潮|しお}が*引く*[^1]。\n\n- 項目\n\nまた満ちる。\n\n[^1]: 注'
    )

    assert document.summary() == "潮が引く。また満ちる。"
    assert document.summary(limit=7) == "潮が引く…"


def test_a_text_without_paragraphs_is_summed_up_by_what_there_is():
    assert parse("# 題\n\n- 一\n- 二").summary() == "題一二"
    assert parse("").summary() == ""


def test_line_ends_do_not_show_in_a_summary():
    assert parse("潮が\n引く。").summary() == "潮が引く。"
