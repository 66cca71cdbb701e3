"""The honeypot: a field that people do not see, and that programs fill in."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that the field was filled in."""
    return Reason("honeypot", Effect.SPAM) if posting.trap.strip() else None
