"""Spam: what speaks against a comment, as a list of named reasons found on this machine alone."""

from articles.spam.judging import judge, judge_text, may_be_retried, rule_called, state_after
from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason
from articles.spam.rules import RULES
from articles.spam.words import hosts_of, links_of

__all__ = [
    "RULES",
    "Effect",
    "Limits",
    "Posting",
    "Reason",
    "hosts_of",
    "judge",
    "judge_text",
    "links_of",
    "may_be_retried",
    "rule_called",
    "state_after",
]
