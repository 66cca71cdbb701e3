"""Duplicates: the same text came before."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that the text is here already."""
    return Reason("duplicate", count=posting.same) if posting.same else None
