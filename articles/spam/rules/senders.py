"""Senders: how much came from one address lately."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that the address sends a lot."""
    count, limit = posting.by_address, limits.from_address
    if count < limit:
        return None
    effect = Effect.REFUSE if count >= limit * limits.patience else Effect.HOLD
    return Reason("address", effect, count)
