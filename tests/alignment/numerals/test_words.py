import pytest

from articles.alignment.numerals import read_numerals
from articles.alignment.words import split_words


def read(text):
    return read_numerals(text, "en", words=split_words(text))


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("12,000 people", {"n12000"}),
        ("twelve thousand people", {"n12000"}),
        ("1.2 million", {"n1200000"}),
        ("half a million", {"n500000"}),
        ("a hundred and fifty-three", {"n153"}),
        ("two dozen", {"n24"}),
        ("nineteen eighty-four", {"n1984"}),
        ("twenty nineteen", {"n2019"}),
        ("$5bn", {"n5", "n5000000000"}),
        ("10k", {"n10", "n10000"}),
        ("the 1990s", {"n1990"}),
        ("the '90s", {"n90", "n1990"}),
        ("3:30 p.m.", {"n3", "n15", "n30"}),
        ("the twenty-first century", {"n21"}),
        ("the nineteenth", {"n19"}),
        ("the 19th", {"n19"}),
        ("two-thirds", {"n2", "n0.667"}),
        ("a quarter", {"n0.25"}),
        ("three four", {"n3", "n4"}),
        ("thirty per cent", {"n30"}),
    ],
)
def test_numbers_are_read_by_value(text, marks):
    assert read(text) == marks


@pytest.mark.parametrize("text", ["one of the first", "a million times", "half", "no number"])
def test_what_is_hardly_a_count_is_not_read(text):
    assert read(text) == set()


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("on 4 January", "m1"),
        ("Sept. 3", "m9"),
        ("3 May", "m5"),
        ("in March", "m3"),
        ("May 5, 2019", "m5"),
    ],
)
def test_months_are_read(text, mark):
    assert mark in read(text)


@pytest.mark.parametrize("text", ["They may go.", "May I come?", "They march on."])
def test_words_like_months_are_not_months(text):
    assert read(text) == set()


def test_absurdly_long_digits_do_no_harm():
    assert read("9" * 5000) == {"n0"}
