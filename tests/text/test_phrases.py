import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import parse, phrases_of


def heading(markdown, language="ja"):
    return re.search(r"<h2[^>]*>(.*)</h2>", parse(markdown, language=language).html())[1]


def test_a_title_parts_between_phrases():
    assert phrases_of("潮が一時間だけ置いていくもの") == (
        "潮が",
        "一時間だけ",
        "置いていく",
        "もの",
    )


@given(st.text(alphabet="潮が一時間だけ「」（）、。ーっTide on 2.々", max_size=60))
def test_phrases_joined_are_the_title_again(title):
    assert "".join(phrases_of(title)) == title


@given(st.text(alphabet="潮が一「」（）、。ーっ々", min_size=1, max_size=60))
def test_no_phrase_begins_or_ends_with_what_may_not(title):
    phrases = phrases_of(title)

    assert all(phrase[0] not in "」）、。ーっ々" for phrase in phrases[1:])
    assert all(phrase[-1] not in "「（" for phrase in phrases[:-1])


def test_a_word_of_latin_letters_stays_whole():
    assert "Tidewrack" in "|".join(phrases_of("冬のTidewrackの手帖から届いた便り"))


def test_a_heading_in_japanese_is_marked_where_its_lines_may_end():
    assert heading("# 潮が一時間だけ置いていくもの") == (
        "潮が<wbr>一時間だけ<wbr>置いていく<wbr>もの"
    )


def test_a_mark_stands_within_emphasis_and_before_a_word_with_its_reading():
    marked = heading("# わたしの**浜の岩場**にある{潮溜|しおだ}まり")

    assert re.sub("<wbr>", "", marked) == heading(
        "# わたしの**浜の岩場**にある{潮溜|しおだ}まり", ""
    )
    assert "<wbr><ruby>潮溜<rp>" in marked
    assert "浜の<wbr>岩場</strong>" in marked


@pytest.mark.parametrize("language", ["", "en", "zh-Hans", "jam"])
def test_a_heading_in_another_language_is_not(language):
    assert "<wbr>" not in heading("# 潮が一時間だけ置いていくもの", language)


def test_a_heading_that_says_it_is_in_another_language_is_not():
    assert "<wbr>" not in heading("{lang=zh}\n# 潮水只留下一个小时的东西")


def test_paragraphs_and_plain_text_are_left_as_they_are():
    document = parse("# 潮が一時間だけ置いていくもの\n\n潮が置いていく。", language="ja")

    assert '<p data-block="2">潮が置いていく。</p>' in document.html()
    assert document.text.startswith("潮が一時間だけ置いていくもの")


def test_what_is_too_long_for_a_title_is_left_whole():
    assert phrases_of("潮が置いていくもの" * 50) == ("潮が置いていくもの" * 50,)
