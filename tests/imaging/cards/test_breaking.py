import pytest

from articles.imaging.cards.breaking import FREE, GLAD, NAMED, SPLIT, TORN, breaks


def cost(title, *, language="ja"):
    """Return what a break costs at the mark, None where there is none."""
    return breaks(title.replace("|", ""), language=language).get(title.index("|"))


@pytest.mark.parametrize(
    "title", ["海|、空", "空|。", "海(空|)", "「海|」", "海|ー", "も|っと", "国|々"]
)
def test_no_line_begins_with_what_closes(title):
    assert cost(title) is None


@pytest.mark.parametrize("title", ["「|海」", "海(|空)", "『|海』", "価格$|5", "“|海”"])
def test_no_line_ends_with_what_opens(title):
    assert cost(title) is None


def test_a_space_does_not_hide_what_closes():
    assert cost("海 |。空") is None
    assert cost("「 |海」") is None


def test_a_line_ends_gladly_at_a_pause():
    assert cost("海の話、|空の話") == GLAD
    assert cost("The sea: |notes", language="en") == GLAD


def test_a_space_in_japanese_is_a_pause():
    assert cost("天気の日記 |雨の巻") == GLAD


def test_a_line_ends_freely_between_phrases():
    assert cost("海の|底から見た空") == FREE


def test_a_line_ends_dearly_within_a_phrase():
    assert cost("深|海生物学者が語る") == SPLIT


@pytest.mark.parametrize("title", ["NA|TO拡大", "3,|000万人", "１２|３４年", "don’|t"])
def test_words_and_numbers_are_hardly_torn(title):
    assert cost(title) in {TORN, None}


def test_names_of_several_words_are_rather_kept():
    assert cost("多極化する世界のNew |York") == NAMED


def test_other_languages_break_between_words():
    assert cost("railway |station", language="en") == FREE
    assert cost("제국의 |긴 오후", language="ko") == FREE
    assert cost("제국|의 긴 오후", language="ko") == TORN
    assert cost("well-|known", language="en") == SPLIT


def test_chinese_and_thai_have_phrases_too():
    assert FREE in breaks("来自外省火车站的笔记", language="zh-Hans").values()
    assert FREE in list(breaks("來自外省火車站的筆記", language="zh-TW").values())[:-1]
    assert cost("จดหมาย|จากสถานี", language="th") == FREE


def test_a_letter_keeps_its_marks():
    assert cost("x|\u0323y", language="en") is None
