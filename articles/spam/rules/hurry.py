"""Hurry: nobody reads, thinks and writes in so few seconds."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that the form came back too fast."""
    if posting.age is None or posting.age >= limits.fastest:
        return None
    return Reason("hurry", count=int(posting.age))
