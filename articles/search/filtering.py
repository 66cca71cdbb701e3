"""Filtering: the parts of the site that a query may be limited to.

They are asked of the rows themselves, so that a tag or a translation that changes needs no index.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from articles.models import Article, ArticleQuerySet, Author, OriginalSource, Tag
from articles.search.queries import Query
from articles.search.surveying import Named, Names, ends_of, keys_of, survey, values_of

SCHEME = re.compile(r"^https?://")
WRITTEN = OriginalSource.authors.through
TAGGED = Article.tags.through


@dataclass(frozen=True)
class Scope:
    """The articles among which is searched, and whether these are few enough to look through each.

    Where they are of one time, their keys are near each other, and known from the least to the greatest.
    """

    articles: ArticleQuerySet
    is_few: bool = False
    keys: tuple[int, int] | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of filter: what a value names, and the condition on articles that follows from it.

    Where what bears the names is few, the condition begins with it; else it is asked of each article.
    """

    names: Callable[[str], list[Names]]
    condition: Callable[[str, Sequence[Named]], Q]


def limit(articles: ArticleQuerySet, query: Query) -> Scope:
    """Return those of the articles that pass the filters; every condition is on their own table."""
    asked = [KINDS[each.name].names(each.value) for each in query.filters]
    known = survey([names for some in asked for names in some])
    is_few, keys = False, None
    for each, some in zip(query.filters, asked, strict=True):
        mine, known = known[: len(some)], known[len(some) :]
        condition = KINDS[each.name].condition(each.value, mine)
        articles = articles.filter(~condition if each.is_excluded else condition)
        if not each.is_excluded:
            is_few |= all(named.is_few for named in mine)
            keys = keys or (_keys(mine[0]) if each.name == "year" else None)
    return Scope(articles, is_few, keys)


def _keys(year: Named) -> tuple[int, int] | None:
    names = year.names
    return (int(names[0]), int(names[-1])) if names else None


def _authors(value: str) -> list[Names]:
    named = Q()
    for part in value.replace("・", " ").split():
        named &= (
            Q(name__icontains=part) | Q(original_name__icontains=part) | Q(reading__icontains=part)
        )
    known = Author.objects.filter(Q(slug=value) | named)
    return [keys_of(known, through=WRITTEN, column="author_id")]


def _by_authors(value: str, known: Sequence[Named]) -> Q:
    (authors,) = known
    written = WRITTEN.objects.filter(author__in=authors.names)
    if authors.is_few:
        return Q(original__in=written.values("originalsource"))
    return Q(Exists(written.filter(originalsource=OuterRef("original"))))


def _sites(value: str) -> list[Names]:
    # An address that was copied names its site too.
    host = SCHEME.sub("", value.lower()).partition("/")[0].removeprefix("www.")
    is_host = "value = %s OR value LIKE %s ESCAPE '!'"
    is_name = "upper(value) LIKE upper(%s) ESCAPE '!'"
    return [
        values_of(OriginalSource, "host", is_host, [host, f"%.{_escaped(host)}"]),
        values_of(OriginalSource, "site_name", is_name, [f"%{_escaped(value)}%"]),
    ]


def _by_sites(value: str, known: Sequence[Named]) -> Q:
    hosts, names = known
    return _by_originals(Q(host__in=hosts.names) | Q(site_name__in=names.names), known)


def _by_originals(condition: Q, known: Sequence[Named]) -> Q:
    originals = OriginalSource.objects.filter(condition)
    if all(named.is_few for named in known):
        return Q(original__in=originals.values("pk"))
    return Q(Exists(originals.filter(pk=OuterRef("original"))))


def _tags(value: str) -> list[Names]:
    value = value.removeprefix("#")
    known = Tag.objects.filter(Q(slug=value) | Q(slug=value.lower()) | Q(name__iexact=value))
    return [keys_of(known, through=TAGGED, column="tag_id")]


def _by_tags(value: str, known: Sequence[Named]) -> Q:
    (tags,) = known
    tied = TAGGED.objects.filter(tag__in=tags.names)
    if tags.is_few:
        return Q(pk__in=tied.values("article"))
    return Q(Exists(tied.filter(article=OuterRef("pk"))))


def _year(value: str) -> list[Names]:
    # As every list asks for them, so that an index knows their keys.
    return [ends_of(Article.objects.filter(_by_year(value, []), state="published"))]


def _by_year(value: str, known: Sequence[Named]) -> Q:
    value = value.removesuffix("年")
    year = int(value) if value.isascii() and value.isdigit() and len(value) == 4 else 0
    if not 0 < year < MAXYEAR:
        # Of no year; said so that SQL can say it.
        return Q(published_at__lt=datetime(1, 1, 1, tzinfo=UTC))
    zone = timezone.get_default_timezone()
    start, end = (datetime(y, 1, 1, tzinfo=zone) for y in (year, year + 1))
    return Q(published_at__gte=start, published_at__lt=end)


def _languages(value: str) -> list[Names]:
    spoken = "upper(value) = upper(%s) OR upper(value) LIKE upper(%s) ESCAPE '!'"
    values = [value, f"{_escaped(value)}-%"]
    return [values_of(model, "language", spoken, values) for model in (Article, OriginalSource)]


def _by_languages(value: str, known: Sequence[Named]) -> Q:
    ours, theirs = known
    originals = OriginalSource.objects.filter(language__in=theirs.names)
    if ours.is_few and theirs.is_few:
        return Q(language__in=ours.names) | Q(original__in=originals.values("pk"))
    # Said so that no index begins with it: SQLite would put in order all that it leads to.
    spoken = Q(language__iexact=value) | Q(language__istartswith=f"{value}-")
    return spoken | Q(Exists(originals.filter(pk=OuterRef("original"))))


def _escaped(value: str) -> str:
    for sign in "!%_":
        value = value.replace(sign, f"!{sign}")
    return value


KINDS: Mapping[str, Kind] = {
    "author": Kind(_authors, _by_authors),
    "site": Kind(_sites, _by_sites),
    "tag": Kind(_tags, _by_tags),
    "year": Kind(_year, _by_year),
    "language": Kind(_languages, _by_languages),
}
