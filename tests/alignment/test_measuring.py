import pytest

from articles.alignment.measuring import count_sentences, expect_ratio, measure, primary


def test_english_is_measured_in_characters():
    assert measure("a  b\n c") == 5


def test_kanji_say_more_than_kana_and_kana_more_than_letters():
    assert measure("漢") > measure("か") > measure("k") == 1


@pytest.mark.parametrize(
    ("text", "length"), [("日本", 7.0), ("かな", 3.0), ("한글", 4.6), ("שלום", 4.8), ("é", 1.0)]
)
def test_scripts_are_weighted(text, length):
    assert measure(text) == pytest.approx(length)


def test_a_translation_is_about_as_long_as_its_original():
    english = "The town council met on Monday to decide whether the old harbour should be closed."
    japanese = "町議会は月曜日に会合を開き、古い港を閉鎖すべきかどうかを話し合った。"

    assert measure(japanese) == pytest.approx(measure(english), rel=0.2)


def test_lone_surrogates_are_measured():
    assert measure("\ud800") == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("No stop", 1),
        ("One. Two! Three?", 3),
        ('"One." he said.', 2),
        ("Version 3.5 is out.", 1),
        ("一。二！三？", 3),
        ("「はい。」と言った。", 2),
        ("Wait... what?", 2),
    ],
)
def test_sentences_are_counted(text, count):
    assert count_sentences(text) == count


def test_many_stops_are_counted_fast():
    assert count_sentences("." * 50_000 + "a") == 1


def test_the_ratio_of_a_language_to_itself_is_one():
    assert expect_ratio("de-AT", "de_CH") == 1


def test_german_is_longer_than_english():
    assert expect_ratio("en", "de") > 1 > expect_ratio("de", "en")


@pytest.mark.parametrize(
    ("tag", "language"), [("en-GB", "en"), ("zh_Hant", "zh"), ("JA", "ja"), ("", "")]
)
def test_the_language_of_a_tag_is_found(tag, language):
    assert primary(tag) == language
