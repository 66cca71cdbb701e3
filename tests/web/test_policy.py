"""Tests of the limits of a fetch."""

import pytest

from articles.web.policy import Policy, introduce


@pytest.mark.parametrize(
    "limits",
    [
        {"user_agent": ""},
        {"user_agent": "Diary\r\nCookie: a=b"},
        {"user_agent": "日記"},
        {"user_agent": "(+https://example.com/)"},
        {"timeout_seconds": 0},
        {"page_bytes": 0},
        {"header_bytes": 0},
        {"header_bytes": 200_000},
        {"header_count": 0},
        {"redirects": -1},
    ],
)
def test_nonsense_is_refused(limits):
    with pytest.raises(ValueError, match="must be"):
        Policy(**limits)


def test_no_redirect_at_all_can_be_asked_for():
    assert Policy(redirects=0).redirects == 0


def test_introduction_names_the_site_and_its_first_word_is_the_name_for_robots():
    agent = introduce("https://blog.example/")

    assert agent == "Diary (+https://blog.example/)"
    assert Policy(user_agent=agent).product == "Diary"


def test_exactly_the_allowed_address_is_open():
    policy = Policy(allowed_addresses=frozenset({"127.0.0.1:8123", "[::1]:8123"}))

    assert policy.opens("127.0.0.1", 8123)
    assert policy.opens("::1", 8123)
    assert not policy.opens("127.0.0.1", 8124)
    assert not policy.opens("127.0.0.2", 8123)
