"""Keyset paging: a page begins behind an entry, so the thousandth costs what the first does."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.http import Http404

from articles.models import Article, ArticleQuerySet

LENGTH = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True)
class Page:
    """Some entries of a list; `older` says where the next page begins, empty on the last one."""

    articles: list[Article]
    older: str
    is_first: bool


def page_of(articles: ArticleQuerySet, *, before: str) -> Page:
    """Return the entries behind a place, or the first ones; a place nobody gave out is a 404."""
    if before:
        articles = articles.before(*_read(before))
    found = list(articles.newest_first().for_lists()[: LENGTH + 1])
    shown = found[:LENGTH]
    older = _place(shown[-1]) if len(found) > LENGTH else ""
    return Page(articles=shown, older=older, is_first=not before)


def _place(article: Article) -> str:
    assert article.published_at is not None
    return f"{(article.published_at - EPOCH) // MICROSECOND}-{article.pk}"


def _read(place: str) -> tuple[datetime, int]:
    time, _, pk = place.partition("-")
    if not (place.isascii() and time.isdigit() and pk.isdigit() and len(place) <= 40):
        raise Http404
    try:
        return EPOCH + int(time) * MICROSECOND, min(int(pk), 2**63 - 1)
    except OverflowError:
        raise Http404 from None
