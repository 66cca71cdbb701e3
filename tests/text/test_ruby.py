import pytest

from articles.text import parse, render


def test_a_word_gets_its_reading():
    assert "<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>" in render("{漢字|かんじ}")


def test_each_character_gets_its_own_reading_when_there_are_as_many():
    html = render("{東京|とう|きょう}")

    assert "東<rp>（</rp><rt>とう</rt><rp>）</rp>京<rp>（</rp><rt>きょう</rt>" in html


def test_readings_that_fit_no_character_are_one():
    assert "大晦日<rp>（</rp><rt>おおみそか</rt>" in render("{大晦日|おお|みそか}")


def test_a_variant_of_a_character_is_one_character():
    html = render("{葛\U000e0101城|かつら|ぎ}")

    assert "葛\U000e0101<rp>（</rp><rt>かつら</rt>" in html


def test_a_mark_over_a_letter_belongs_to_it():
    html = render("{カ\u3099ス|が|す}")

    assert "カ\u3099<rp>（</rp><rt>が</rt>" in html


def test_the_bar_may_be_full_width():
    assert "<rt>ボタン</rt>" in render("{釦｜ボタン}")


def test_ruby_inside_emphasis_is_kept():
    assert "<strong><ruby>" in render("**{漢字|かんじ}**です")


def test_ruby_in_a_table_is_written_with_an_escaped_bar():
    assert "<rt>たね</rt>" in render("|a|\n|-|\n|{種\\|たね}|")


@pytest.mark.parametrize(
    "text", ["{a}", "{a|}", "{|b}", "{a|b", "a|b}", "{a\nb|c}", "{a|[b]}", "{" + "漢" * 61 + "|か}"]
)
def test_what_is_no_ruby_is_text(text):
    assert "<ruby>" not in render(text)


def test_readings_are_escaped():
    assert "<rt>&amp;</rt>" in render("{と|&}")


def test_readings_are_not_part_of_the_plain_text():
    assert parse("{漢字|かんじ}です").text == "漢字です"
