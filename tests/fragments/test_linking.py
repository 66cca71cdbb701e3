"""Linking: the shortest directive, or an honest word that there is none."""

import re
from collections.abc import Sequence
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.fragments import Finder, LinkState, count_matches, make_link, read_lines
from articles.fragments.directives import read_directive
from articles.fragments.matching import find_matches
from articles.fragments.pages import Page
from tests.fragments.passages import PAGES, divide, parse

WORDS = re.findall(
    r"\S+",
    "the tide goes out and Café cafe well-known dog’s dog's 1,000.50 1,000 foo.bar e.g. [1] 潮が引く "
    '潮が、引く。 カタカナ 한국어 “Yes” "yes" … ﬁn fin x² ☃ — - * \u200b a aa',
)
line = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


def written(lines: Sequence[str], first: int, last: int | None = None) -> str:
    link = make_link(lines, first, last or first + 1)
    return unquote(link.directive.removeprefix("text="))


def test_a_few_words_that_are_unique_do():
    assert written(["The tide goes out twice a day, and nobody asks."], 0) == "The tide goes out"


def test_more_words_are_taken_where_others_begin_alike():
    lines = ["The tide goes out twice a day.", "The tide goes out twice a night."]

    assert written(lines, 0) == "The tide goes out twice a day"
    assert written(lines, 1) == "The tide goes out twice a night"


def test_a_short_line_is_taken_whole():
    assert written(["Yes, well.", "No."], 0) == "Yes, well."


def test_a_line_within_a_longer_word_is_unique():
    assert written(["Tide", "Tides turn."], 0) == "Tide"


def test_accents_case_and_quotes_make_no_difference():
    lines = ["It's a café.", "IT’S A CAFE.", "b"]

    assert written(lines, 1) == "a café.-,IT’S A CAFE."


def test_dashes_make_a_difference():
    assert written(["We came – and went.", "We came - and went."], 0) == "We came – and went"


def test_a_passage_that_comes_again_later_is_a_range():
    lines = ["Present: all.", "The pump was praised.", "Present: all.", "The lamp rusts."]

    assert written(lines, 0, 2) == "Present: all.,was praised."


def test_a_passage_that_came_before_is_told_by_what_precedes_it():
    lines = ["Latest", "The tide goes out.", "Essay", "The tide goes out."]

    assert written(lines, 3) == "Essay-,The tide goes out"
    assert written(lines, 1) == "Latest-,The tide goes out"


def test_a_passage_is_told_by_what_follows_it():
    lines = ["One.", "Yes.", "Two.", "One.", "Yes.", "Three."]

    assert written(lines, 1) == "Yes.,-Two."


def test_a_passage_is_told_by_both():
    lines = ["A.", "Yes.", "C.", "A.", "Yes.", "D.", "B.", "Yes.", "C."]

    assert written(lines, 1) == "A.-,Yes.,-C."


def test_japanese_is_cut_at_its_punctuation():
    lines = ["潮が引くと浜は思っていたより広い、と書いた。", "潮が引くと浜は狭い。"]

    assert written(lines, 0) == "潮が引くと浜は思っていたより広い"


def test_a_second_line_does_where_the_first_is_like_its_doubles_all_around():
    lines = ["a", "Note", "z", "a", "Note", "z", "Unlike all others."]

    assert written(lines, 4, 7) == "Unlike all others."


@pytest.mark.parametrize(("lines", "last"), [([], 1), ([""], 1), (["", " \u200b"], 2), (["x"], 0)])
def test_a_passage_without_text_is_missing(lines, last):
    assert make_link(lines, 0, last).state is LinkState.MISSING


def test_a_passage_among_its_doubles_is_ambiguous():
    link = make_link(["a", "Yes.", "z"] * 3, 4, 5)

    assert (link.state, link.directive) == (LinkState.AMBIGUOUS, "")


@given(st.lists(line, max_size=8), st.integers(0, 8), st.integers(1, 3))
def test_a_unique_link_matches_once_and_in_its_passage(lines, first, size):
    link = make_link(lines, first, first + size)

    if link.state is LinkState.UNIQUE:
        page = Page(lines)
        [position] = find_matches(page, read_directive(link.directive))
        assert first <= page.line_at(position) < first + size
        assert count_matches(lines, link.directive) == 1
    else:
        assert link.directive == ""


@given(st.lists(st.text(), max_size=5), st.integers(-3, 6), st.integers(-3, 6))
def test_any_lines_are_survived(lines, first, last):
    assert make_link(lines, first, last).state in LinkState


def test_nearly_all_passages_of_real_markup_have_a_link():
    for saved in PAGES:
        lines = read_lines(parse(saved.read_text()))
        finder = Finder([line.text for line in lines])
        states = [finder.link(*passage).state for passage in divide(lines)]
        assert states.count(LinkState.UNIQUE) == len(states), saved.stem
