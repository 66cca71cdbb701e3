"""Keyset paging: a page begins behind an entry, so the thousandth costs what the first does."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.http import Http404

from articles.models import ArticleQuerySet

LENGTH = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True)
class Page:
    """The keys of some articles; `older` says where the next page begins, empty on the last one."""

    keys: list[int]
    older: str
    is_first: bool


def page_of(articles: ArticleQuerySet, *, before: str) -> Page:
    """Return the articles behind a place, or the first ones; a place nobody gave out is a 404."""
    if before:
        articles = articles.before(*read_place(before))
    places = list(articles.newest_first().values_list("published_at", "pk")[: LENGTH + 1])
    *_, (moment, last) = places[:LENGTH] or [(None, 0)]
    older = place_of(moment, last) if moment and len(places) > LENGTH else ""
    return Page([pk for _, pk in places[:LENGTH]], older, is_first=not before)


def place_of(moment: datetime, pk: int) -> str:
    """Return the place of a row in a list, as addresses name it."""
    return f"{(moment - EPOCH) // MICROSECOND}-{pk}"


def read_place(place: str) -> tuple[datetime, int]:
    """Return the place that an address names; one that nobody gave out is a 404."""
    time, _, pk = place.partition("-")
    if not (place.isascii() and time.isdigit() and pk.isdigit() and len(place) <= 40):
        raise Http404
    try:
        return EPOCH + int(time) * MICROSECOND, min(int(pk), 2**63 - 1)
    except OverflowError:
        raise Http404 from None
