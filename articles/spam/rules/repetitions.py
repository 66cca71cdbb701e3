"""Repetitions: one character, over and over."""

from itertools import groupby

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Reason

# Lines that people draw.
HARMLESS = frozenset("-=_*~>.…─━ー・ \u3000\n")


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find a run of one character that is longer than anybody's laughter."""
    runs = (sum(1 for _ in run) for sign, run in groupby(posting.text) if sign not in HARMLESS)
    longest = max(runs, default=0)
    return Reason("repeated", count=longest) if longest >= limits.repeated else None
