"""Word lists: words that moderators want to see first, or not at all."""

from articles import text
from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find listed words in the text or the name, however wide or large they are written."""
    written = text.fold(f"{posting.name}\n{posting.text}")
    found = [word for word in posting.listed if text.fold(word) in written]
    if not found:
        return None
    effect = Effect.REFUSE if posting.forbidden.intersection(found) else Effect.HOLD
    return Reason("word", effect, len(found))
