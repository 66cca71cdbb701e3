"""Link counts: a few are a courtesy, many are advertising."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Effect, Reason
from articles.spam.words import links_of


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that there are many links; one in the name is too many."""
    count = len(links_of(posting.text))
    in_name = len(links_of(posting.name))
    if count <= limits.links and not in_name:
        return None
    effect = Effect.SPAM if count >= limits.many_links else Effect.HOLD
    return Reason("links", effect, count + in_name)
