import pytest

from articles.text.characters import (
    is_ambiguous_punctuation,
    is_east_asian,
    is_hangul,
    is_selector,
)


@pytest.mark.parametrize("character", "漢かカｶ「。ー한Ａ％〒㊗𠮷")
def test_east_asian_letters_and_marks(character):
    assert is_east_asian(character)


@pytest.mark.parametrize("character", "aé1.…“\U0001f600⏰⭐\U0001f3fb")
def test_what_is_not_east_asian(character):
    assert not is_east_asian(character)


def test_hangul_is_told_apart():
    assert is_hangul("한")
    assert not is_hangul("漢")


def test_selectors_choose_a_variant():
    assert is_selector("\ufe0f")
    assert is_selector("\U000e0100")
    assert not is_selector("か")


def test_some_marks_belong_to_both_writings():
    assert is_ambiguous_punctuation("…")
    assert not is_ambiguous_punctuation("×")
    assert not is_ambiguous_punctuation(".")
