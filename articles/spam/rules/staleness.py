"""Staleness: a form that is very old, or was never ours, is handed out anew."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that the form has no time that we signed, or too old a one."""
    if posting.age is not None and posting.age <= limits.oldest:
        return None
    return Reason("stale", Effect.REFUSE)
