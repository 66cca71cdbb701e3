"""What of a block counts."""

import pytest

from articles.drift import Piece
from articles.drift.printing import take_print
from tests.drift.prose import VOLATILE


def text_of(text, kind="paragraph"):
    taken = take_print(Piece(kind, text))
    return taken and taken.text


@pytest.mark.parametrize("text", VOLATILE)
def test_a_bar_does_not_count(text):
    assert text_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "It closed 3 days ago.",
        "In May 2024 it closed.",
        "May",
        "1998",
        "12.50",
        "No comment.",
        "Facebook",
        "He shared 12 comments with the press.",
        "Get back to work, she wrote in an e-mail.",
        "彼女はメルマガに登録した。",
        "三日前のことだ。",
    ],
)
def test_prose_counts(text):
    assert text_of(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Reed | 5 May 2024",
        "By Ann Reed, 5 May 2024",
        "By Ann Reed · Updated 3 days ago · 12 comments",
        "By Ann Reed\n2024年5月5日",
    ],
)
def test_of_a_byline_the_name_counts(text):
    assert text_of(text) == "By Ann Reed"


def test_a_date_before_the_name_does_not_count():
    assert text_of("Posted 3 days ago by Ann Reed") == "by Ann Reed"


@pytest.mark.parametrize("kind", ["heading", "table"])
def test_a_date_that_is_a_heading_or_a_table_counts(kind):
    assert text_of("5 May 2024", kind) == "5 May 2024"


def test_names_of_networks_with_links_to_elsewhere_count():
    names = "Facebook\nTwitter\nReddit"
    shares = ("https://www.facebook.com/sharer/sharer.php?u=x", "https://x.example/intent/tweet?t")
    others = ("https://blog.example/facebook", "https://blog.example/twitter")

    assert take_print(Piece("list", names, links=shares)) is None
    assert take_print(Piece("list", names, links=others)) is not None


def test_what_leads_to_sellers_of_advertisements_does_not_count():
    links = ("https://ad.doubleclick.net/click?x=1",)

    assert take_print(Piece("paragraph", "Better shoes, today only", links=links)) is None


def test_spaces_of_a_program_count_but_those_at_the_ends_of_lines():
    assert text_of("if x:\n    y()  \n", "code") == "if x:\n    y()"
