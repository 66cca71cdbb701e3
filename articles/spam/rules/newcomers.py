"""Newcomers: somebody who has not written here before, as far as a cookie or a mail can tell."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that this is the first comment of a writer."""
    return Reason("first") if posting.is_first else None
