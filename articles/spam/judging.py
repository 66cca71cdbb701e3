"""Judging: every rule is asked in turn, and what it finds is kept by name."""

from collections.abc import Iterable

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason
from articles.spam.rules import BY_TEXT, RULES, Rule


def judge(posting: Posting, limits: Limits) -> list[Reason]:
    """Return all that speaks against the comment, nothing where it may appear at once."""
    return [reason for rule in RULES.values() if (reason := rule(posting, limits))]


def judge_text(posting: Posting, limits: Limits) -> list[Reason]:
    """Return what speaks against the text alone."""
    rules = (RULES[name] for name in RULES if may_be_retried(name))
    return [reason for rule in rules if (reason := rule(posting, limits))]


def state_after(reasons: Iterable[Reason]) -> Effect | None:
    """Return the strictest thing that follows from the reasons."""
    return max((reason.effect for reason in reasons), default=None)


def may_be_retried(name: str) -> bool:
    """Return whether the rule needs nothing but the text, so that it can be tried on the past."""
    return name in BY_TEXT


def rule_called(name: str) -> Rule:
    """Return the rule; raises KeyError."""
    return RULES[name]
