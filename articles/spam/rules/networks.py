"""Networks: how much came from the neighbourhood of an address lately."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that the network sends a lot."""
    count, limit = posting.by_prefix, limits.from_prefix
    if count < limit:
        return None
    effect = Effect.REFUSE if count >= limit * limits.patience else Effect.HOLD
    return Reason("prefix", effect, count)
