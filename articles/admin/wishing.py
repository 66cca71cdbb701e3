"""Wishing: the time that was typed for an article which is not published yet, kept for its form.

A draft has no time of its own. Its editor often leaves for the page of the original and comes
back, and an empty field would then mean at once.
"""

from datetime import datetime

from django.http import HttpRequest

from articles.models import Article

KEY = "wished_times"


def remember(request: HttpRequest, article: Article, at: datetime | None) -> None:
    """Keep the time for this person's next form of the article; None forgets it."""
    wishes = dict(request.session.get(KEY, {}))
    before = wishes.pop(str(article.pk), None)
    if at is not None:
        wishes[str(article.pk)] = at.isoformat()
    if wishes.get(str(article.pk)) != before:
        request.session[KEY] = wishes


def recall(request: HttpRequest, article: Article | None) -> datetime | None:
    """Return the time that this person has typed for the article and nobody has used."""
    if article is None or article.is_public or article.is_scheduled:
        return None
    kept = request.session.get(KEY, {}).get(str(article.pk))
    return datetime.fromisoformat(kept) if kept else None
