"""Filtering: the parts of the site that a query may be limited to.

They are asked of the rows themselves, so that a tag or a translation that changes needs no index.
"""

import re
from collections.abc import Callable, Mapping
from datetime import MAXYEAR, datetime

from django.db.models import Q
from django.utils import timezone

from articles.models import Article, ArticleQuerySet, Author, OriginalSource, Tag
from articles.search.queries import Query

SCHEME = re.compile(r"^https?://")


def limit(articles: ArticleQuerySet, query: Query) -> ArticleQuerySet:
    """Return those of the articles that pass the filters; every condition is on their own table."""
    for each in query.filters:
        condition = FILTERS[each.name](each.value)
        articles = articles.filter(~condition if each.is_excluded else condition)
    return articles


def _by_author(value: str) -> Q:
    named = Q()
    for part in value.replace("・", " ").split():
        named &= (
            Q(name__icontains=part) | Q(original_name__icontains=part) | Q(reading__icontains=part)
        )
    known = Author.objects.filter(Q(slug=value) | named)
    return _from(OriginalSource.objects.filter(authors__in=known.values("pk")).values("pk"))


def _by_site(value: str) -> Q:
    # An address that was copied names its site too.
    host = SCHEME.sub("", value.lower()).partition("/")[0].removeprefix("www.")
    known = Q(host=host) | Q(host__endswith=f".{host}") | Q(site_name__icontains=value)
    return _from(OriginalSource.objects.filter(known).values("pk"))


def _by_tag(value: str) -> Q:
    value = value.removeprefix("#")
    known = Tag.objects.filter(Q(slug=value) | Q(slug=value.lower()) | Q(name__iexact=value))
    tied = Article.tags.through.objects.filter(tag__in=known.values("pk"))
    return Q(pk__in=tied.values("article"))


def _by_year(value: str) -> Q:
    value = value.removesuffix("年")
    year = int(value) if value.isascii() and value.isdigit() and len(value) == 4 else 0
    if not 0 < year < MAXYEAR:
        return Q(pk=None)
    zone = timezone.get_default_timezone()
    start, end = (datetime(y, 1, 1, tzinfo=zone) for y in (year, year + 1))
    return Q(published_at__gte=start, published_at__lt=end)


def _by_language(value: str) -> Q:
    spoken = Q(language__iexact=value) | Q(language__istartswith=f"{value}-")
    return spoken | _from(OriginalSource.objects.filter(spoken).values("pk"))


def _from(originals: object) -> Q:
    return Q(original__in=originals)


FILTERS: Mapping[str, Callable[[str], Q]] = {
    "author": _by_author,
    "site": _by_site,
    "tag": _by_tag,
    "year": _by_year,
    "language": _by_language,
}
