"""States: how an article reaches its readers and how it leaves them."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from articles.models import Article, User
from articles.publishing.gating import obstacles
from articles.publishing.reasons import Refused
from articles.publishing.saving import save


class WrongState(Exception):
    """The article does not stand where the verb begins."""


@transaction.atomic
def publish(article: Article, *, by: User, at: datetime | None = None) -> None:
    """Publish now or at a second to come, if the gate lets it through; raises Refused, Conflict.

    An article that is published again keeps its first time unless another one is asked for.
    """
    # Nobody withdraws a right, or says where a picture is from, between our asking the gate and our passing it.
    article.lock()
    article.lock_front()
    now = timezone.now()
    moment = at or min(article.published_at or now, now)
    reasons = obstacles(article, at=max(moment, now))
    if reasons:
        raise Refused(reasons)
    _forget_unseen_path(article)
    article.published_at = moment
    article.path = article.path or article.free_path(article.published_at)
    article.state = Article.State.PUBLISHED
    article.withdrawn_at = None
    article.withdrawal_reason = ""
    save(article, by=by, based_on=article.version)


def unschedule(article: Article, *, by: User) -> None:
    """Make a draft again of an article whose second has not come; raises WrongState, Conflict."""
    if not article.is_scheduled:
        raise WrongState(article.state)
    _forget_unseen_path(article)
    article.state = Article.State.DRAFT
    article.published_at = None
    save(article, by=by, based_on=article.version)


def _forget_unseen_path(article: Article) -> None:
    """Drop the address that was made for a day which did not come; a typed one stays."""
    if not article.is_scheduled or article.published_at is None:
        return
    if article.path == article.free_path(article.published_at):
        article.path = None


def withdraw(article: Article, *, by: User, reason: str) -> None:
    """Take back what readers see, or would if it were not held; its address tells the reason.

    Raises WrongState, Conflict.
    """
    if not (article.is_public or article.is_held):
        raise WrongState(article.state)
    article.state = Article.State.WITHDRAWN
    article.withdrawn_at = timezone.now()
    article.withdrawal_reason = reason.strip()
    save(article, by=by, based_on=article.version)
