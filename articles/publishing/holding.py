"""Holding: an article that is published stays with its readers while the gate lets it through."""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles import search
from articles.models import (
    Article,
    ArticleQuerySet,
    Author,
    Basis,
    OriginalSource,
    Permission,
    Rights,
    User,
    rights_of,
)
from articles.publishing.gating import obstacles
from articles.publishing.reasons import Reason

WEIGHED = ["held_from", "held_because", "showing", "credits", "licence"]


@transaction.atomic
def record(permission: Permission, *, by: User) -> None:
    """Add an entry to the ledger, and let what it says be true at once for every article."""
    permission.recorded_by = by
    if permission.original:
        OriginalSource.objects.filter(pk=permission.original.pk).lock()
    elif permission.author:
        OriginalSource.objects.filter(authors=permission.author).lock()
        _lock(Author.objects.filter(pk=permission.author.pk))
    permission.save()
    if permission.original:
        review(Article.objects.filter(original=permission.original))
    else:
        review(Article.objects.filter(original__authors=permission.author))


@transaction.atomic
def review_original(original: OriginalSource) -> None:
    """Ask the gate again for whatever translates the original, which has changed, and index it anew."""
    OriginalSource.objects.filter(pk=original.pk).lock()
    _lock(original.authors.all())
    review(Article.objects.filter(original=original))
    search.index_all(Article.objects.filter(original=original))


def _lock(authors: QuerySet[Author]) -> None:
    """Let nobody record what they say while an original becomes theirs."""
    list(authors.select_for_update(of=("self",), no_key=True).order_by("pk"))


def review(articles: ArticleQuerySet) -> int:
    """Ask the gate again about articles and keep what it says; return for how many it changed."""
    keys = articles.order_by("pk").values_list("pk", flat=True).distinct()
    return sum(_review(key) for key in list(keys))


@transaction.atomic
def _review(key: int) -> bool:
    # Locked before the rights are read, so that nobody publishes on what they were.
    article = Article.objects.select_for_update().filter(pk=key).first()
    if article is None:
        return False
    before = [getattr(article, name) for name in WEIGHED]
    weigh(article)
    if [getattr(article, name) for name in WEIGHED] == before:
        return False
    article.save(update_fields=WEIGHED)
    return True


def weigh(article: Article) -> None:
    """Write into the article what its rights say: from when it is held back, what it shows and owes."""
    now = timezone.now()
    rights = Rights(Basis.NONE)
    if article.original:
        rights = rights_of(article.original, on=timezone.localdate(now))
    article.showing = rights.showing
    article.credits = list(rights.credits)
    article.licence = rights.licence.id if rights.licence else ""
    article.held_from, article.held_because = _hold(article, rights, now=now)


def _hold(article: Article, rights: Rights, *, now: datetime) -> tuple[datetime | None, str]:
    if article.state != Article.State.PUBLISHED:
        return None, ""
    at = max(now, article.published_at or now)
    # Before its day comes, a grant may have ended.
    is_of_that_day = article.original and timezone.localdate(at) == timezone.localdate(now)
    reasons = obstacles(article, at=at, read=rights if is_of_that_day else None)
    if reasons:
        return _since(article, reasons[0].name, now), reasons[0].name
    # What lasts until the last day that can be written has no end.
    until = rights.until
    if until in {None, date.max} or not Reason("permission-expired", "").blocks:
        return None, ""
    # The grant ends with its last day, in the time of the site.
    end = datetime.combine(until + timedelta(days=1), time.min)
    return timezone.make_aware(end, timezone.get_default_timezone()), "permission-expired"


def _since(article: Article, reason: str, now: datetime) -> datetime:
    """Return since when the reason holds the article back: what was so before stays so."""
    before = article.held_from if article.held_because == reason else None
    return before if before and before <= now else now
