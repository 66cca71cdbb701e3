"""Restoring: an old version comes back as a new save."""

from django.db import transaction

from articles.models import Article, Revision, User
from articles.publishing.gating import obstacles
from articles.publishing.reasons import Refused
from articles.publishing.saving import save


@transaction.atomic
def restore(revision: Revision, *, by: User, based_on: int) -> Article:
    """Give the article the text of an old version; what it says now stays as a version too.

    Raises Conflict, and Refused where what readers see may not say that any more.
    """
    article = Article.objects.lock(revision.article_id)
    article.title, article.body = revision.title, revision.body
    article.language = revision.language
    reasons = obstacles(article) if article.is_public else ()
    if reasons:
        raise Refused(reasons)
    save(article, by=by, based_on=based_on)
    return article
