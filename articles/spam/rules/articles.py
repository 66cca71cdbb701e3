"""Articles: how much came to one article lately; readers of a flood are not refused."""

from articles.spam.limits import Limits
from articles.spam.postings import Posting
from articles.spam.reasons import Reason


def find(posting: Posting, limits: Limits) -> Reason | None:
    """Find that the article receives a lot."""
    count = posting.on_article
    return Reason("article", count=count) if count >= limits.on_article else None
