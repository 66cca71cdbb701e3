"""Blocks: a writer, an address or a network that moderators have blocked."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that whoever writes is blocked."""
    return Reason("blocked", Effect.SPAM) if posting.blocked else None
