"""One example that each rule finds, and one beside it that it lets pass."""

import pytest

from articles.spam import RULES, Effect, Limits, Posting, Reason, judge, state_after

LIMITS = Limits()
HOLD, SPAM, REFUSE = Effect.HOLD, Effect.SPAM, Effect.REFUSE


def posting(**known):
    return Posting(**{"name": "読者", "text": "面白い記事でした。", "age": 60.0, **known})


FOUND = [
    ("honeypot", {"trap": "https://a.example"}, SPAM),
    ("blocked", {"blocked": True}, SPAM),
    ("hurry", {"age": 1.5}, HOLD),
    ("stale", {"age": None}, REFUSE),
    ("stale", {"age": 25 * 3600.0}, REFUSE),
    ("proof", {"is_proved": False}, HOLD),
    ("address", {"by_address": 5}, HOLD),
    ("address", {"by_address": 15}, REFUSE),
    ("prefix", {"by_prefix": 30}, HOLD),
    ("prefix", {"by_prefix": 90}, REFUSE),
    ("article", {"on_article": 60}, HOLD),
    ("duplicate", {"same": 1}, HOLD),
    ("language", {"text": "Great post, visit my site"}, HOLD),
    ("links", {"text": "見て " + "https://a.example/ " * 3}, HOLD),
    ("links", {"text": "見て " + "https://a.example/ " * 10}, SPAM),
    ("links", {"name": "https://a.example/"}, HOLD),
    ("bad-link", {"text": "見て https://bit.ly/abc"}, HOLD),
    ("bad-link", {"text": "見て http://192.0.2.7/"}, HOLD),
    ("domain", {"text": "見て https://x.bad.example/", "domains": {"bad.example"}}, SPAM),
    ("word", {"text": "ＣＡＳＩＮＯで儲かる", "listed": {"casino"}}, HOLD),
    ("word", {"text": "カジノ", "listed": {"カジノ"}, "forbidden": {"カジノ"}}, REFUSE),
    ("repeated", {"text": "あ" * 12}, HOLD),
    ("first", {"is_first": True}, HOLD),
]
PASSED = [
    ("honeypot", {"trap": " "}),
    ("hurry", {"age": 3.0}),
    ("stale", {"age": 24 * 3600.0}),
    ("address", {"by_address": 4}),
    ("prefix", {"by_prefix": 29}),
    ("article", {"on_article": 59}),
    ("language", {"text": "good 本"}),
    ("language", {"text": "ｶﾅ"}),
    ("links", {"text": "見て https://a.example/ https://b.example/"}),
    ("bad-link", {"text": "見て https://habit.ly/abc"}),
    ("domain", {"text": "見て https://notbad.example/", "domains": {"bad.example"}}),
    ("word", {"text": "関係のない話", "listed": {"casino"}}),
    ("repeated", {"text": "ーーーーーーーーーーーーーーーー" + "あ" * 11}),
]


@pytest.mark.parametrize(("name", "known", "effect"), FOUND)
def test_it_finds(name, known, effect):
    found = RULES[name](posting(**known), LIMITS)

    assert found is not None
    assert (found.name, found.effect) == (name, effect)


@pytest.mark.parametrize(("name", "known"), PASSED)
def test_it_lets_pass(name, known):
    assert RULES[name](posting(**known), LIMITS) is None


def test_every_rule_has_an_example():
    assert {name for name, *_ in FOUND} == set(RULES)


def test_an_ordinary_comment_has_no_reason_against_it():
    assert judge(posting(), LIMITS) == []


def test_all_reasons_are_told_and_the_strictest_counts():
    reasons = judge(posting(text="Buy " + "https://a.example/ " * 3, is_first=True), LIMITS)

    assert [reason.name for reason in reasons] == ["language", "links", "first"]
    assert state_after(reasons) == HOLD
    assert state_after([*reasons, Reason("honeypot", SPAM)]) == SPAM
    assert state_after([]) is None


def test_the_rule_of_languages_can_be_turned_off():
    english = posting(text="A fine translation.")

    assert RULES["language"](english, Limits(needs_japanese=False)) is None
