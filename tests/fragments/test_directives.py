"""Directives: how they are written, read, and put into an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.fragments import link_to
from articles.fragments.directives import Directive, read_directive, write_directive

term = st.text(st.characters(exclude_categories=["Cs"]))
filled = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def test_hyphens_commas_and_ampersands_are_encoded():
    written = write_directive(Directive("a-b, c & d", prefix="é", end="1+1", suffix="100%"))

    assert written == "text=%C3%A9-,a%2Db%2C%20c%20%26%20d,1%2B1,-100%25"


@given(filled, term, term, term)
def test_what_was_written_can_be_read(start, end, prefix, suffix):
    directive = Directive(start, end, prefix, suffix)

    assert read_directive(write_directive(directive)) == directive


@pytest.mark.parametrize(
    "text",
    [
        "",
        "text=",
        "a",
        "text=a-b",
        "text=a,b,c",
        "text=a,",
        "text=p-,",
        "text=a&text=b",
        "text=a,-b-c",
    ],
)
def test_what_browsers_ignore_is_nothing(text):
    assert read_directive(text) is None


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.example/x", "https://a.example/x#:~:text=b"),
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z:~:text=b"),
        ("https://a.example/x#z:~:text=old", "https://a.example/x#z:~:text=b"),
        ("https://a.example/x#", "https://a.example/x#:~:text=b"),
    ],
)
def test_a_fragment_stays_as_the_fallback(url, link):
    assert link_to(url, "text=b") == link


def test_without_a_directive_an_address_stays():
    assert link_to("https://a.example/x#z", "") == "https://a.example/x#z"
