"""Folding: what is the same to a browser's search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.fragments.folding import fold, fold_places


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "cafe"),
        ("ＡＢＣ　１２", "abc 12"),
        ("“It’s”", '"it\'s"'),
        ("„Wort‟", '"wort"'),
        ("wait…", "wait..."),
        ("ﬁn, Straße, Ælf", "fin, strasse, ælf"),
        ("Łódź Søren Đorđe", "lodz soren dorde"),
        ("カタカナ", "ｶﾀｶﾅ"),
        ("ひらがな", "ヒラガナ"),
        ("a\u200bb\u00adc", "abc"),
        ("x²", "x2"),
        ("٤٢", "42"),
        ("a\u00a0b", "a b"),
    ],
)
def test_texts_that_differ_in_form_alone_are_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a-b", "a–b"),
        ("a-b", "a\u2011b"),
        ("がき", "かき"),
        ("はっか", "はつか"),
        ("«a»", '"a"'),
        ("a\tb", "a b"),
    ],
)
def test_dashes_voices_and_sizes_count(one, other):
    assert fold(one) != fold(other)


@given(st.text())
def test_places_are_those_of_the_folded_characters(text):
    places, folded = fold_places(text), fold(text)

    assert places[-1] == len(folded)
    assert "".join(map(fold, text)) == folded


@given(st.text())
def test_what_is_folded_stays(text):
    assert fold(fold(text)) == fold(text)
