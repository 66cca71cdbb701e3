"""Filtering: the parts of the site that a query may be limited to.

They are asked of the rows themselves, so that a tag or a translation that changes needs no index.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, datetime
from functools import reduce
from itertools import product
from operator import and_, or_

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from articles import text, web
from articles.models import Article, ArticleQuerySet, Author, OriginalSource, Tag
from articles.search.queries import Filter, Query
from articles.search.surveying import Named, Names, ends_of, keys_of, survey, values_of

SCHEME = re.compile(r"^https?://", re.IGNORECASE)
# As in addresses: the first year of a zone east of Greenwich begins before any that Python knows.
YEAR = re.compile("([1-9][0-9]{3})年?")
# Between the parts of a name, as it stands in katakana.
BETWEEN_NAMES = re.compile(r"[\s・･·•‧=＝゠]+")
# What Japanese texts have in full width, and what was typed may not.
WIDE = {code: code + 0xFEE0 for code in b"!#%&()*+,/:;<=>?@[]{}~"}
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

    names: Callable[[Filter], list[Names]]
    condition: Callable[[Filter, Sequence[Named]], Q]


def limit(articles: ArticleQuerySet, query: Query) -> Scope:
    """Return those of the articles that pass the filters; every condition is on their own table."""
    asked = [KINDS[each.name].names(each) for each in query.filters]
    known = survey([names for some in asked for names in some])
    is_few, keys = False, None
    for each, some in zip(query.filters, asked, strict=True):
        mine, known = known[: len(some)], known[len(some) :]
        condition = KINDS[each.name].condition(each, mine)
        articles = articles.filter(~condition if each.is_excluded else condition)
        if not each.is_excluded:
            is_few |= all(named.is_few for named in mine)
            keys = keys or (_keys(mine[0]) if each.name == "year" else None)
    return Scope(articles, is_few, keys)


def _keys(year: Named) -> tuple[int, int] | None:
    names = year.names
    return (int(names[0]), int(names[-1])) if names else None


def _spellings(asked: Filter) -> list[str]:
    """Return the ways in which a name may be kept: as it was typed, folded, and in Japanese punctuation."""
    return list(
        dict.fromkeys([asked.value, asked.typed or asked.value, asked.value.translate(WIDE)])
    )


def _authors(asked: Filter) -> list[Names]:
    known = Q(slug=asked.value)
    for parts in dict.fromkeys(map(_parts, _spellings(asked))):
        known |= reduce(and_, map(_named, parts), Q())
    return [keys_of(Author.objects.filter(known), through=WRITTEN, column="author_id")]


def _parts(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, BETWEEN_NAMES.split(name))))


def _named(part: str) -> Q:
    """Return the condition that a part is in one of the names of an author, in old forms of kanji too."""
    ways = product(("name", "original_name", "reading"), text.old_spellings(part))
    return reduce(or_, (Q((f"{column}__icontains", spelling)) for column, spelling in ways))


def _by_authors(asked: Filter, known: Sequence[Named]) -> Q:
    (authors,) = known
    written = WRITTEN.objects.filter(author__in=authors.names)
    if authors.is_few:
        return Q(original__in=written.values("originalsource"))
    return Q(Exists(written.filter(originalsource=OuterRef("original"))))


def _sites(asked: Filter) -> list[Names]:
    host, names = _host(asked.value), [f"%{_escaped(value)}%" for value in _spellings(asked)]
    is_host = "value = %s OR value LIKE %s ESCAPE '!'"
    is_name = " OR ".join(["upper(value) LIKE upper(%s) ESCAPE '!'"] * len(names))
    return [
        values_of(OriginalSource, "host", is_host, [host, f"%.{_escaped(host)}"]),
        values_of(OriginalSource, "site_name", is_name, names),
    ]


def _host(value: str) -> str:
    """Return the host of an address that was copied, as it is kept; or what might be a part of one."""
    try:
        return web.host_of(web.canonical(value if SCHEME.match(value) else f"http://{value}"))
    except web.BadAddress:
        return SCHEME.sub("", value.lower()).partition("/")[0].removeprefix("www.")


def _by_sites(asked: Filter, known: Sequence[Named]) -> Q:
    hosts, names = known
    return _by_originals(Q(host__in=hosts.names) | Q(site_name__in=names.names), known)


def _by_originals(condition: Q, known: Sequence[Named]) -> Q:
    originals = OriginalSource.objects.filter(condition)
    if all(named.is_few for named in known):
        return Q(original__in=originals.values("pk"))
    return Q(Exists(originals.filter(pk=OuterRef("original"))))


def _tags(asked: Filter) -> list[Names]:
    known = Q()
    for value in _spellings(asked):
        name = value.removeprefix("#").removeprefix("＃")
        known |= Q(slug=name) | Q(slug=name.lower()) | Q(name__iexact=name)
    slug = text.slugify(asked.value)
    if "-" in slug:
        # Words may be joined by other signs than the name has; of a single one it would take C++ for C.
        known |= Q(slug=slug)
    return [keys_of(Tag.objects.filter(known), through=TAGGED, column="tag_id")]


def _by_tags(asked: Filter, known: Sequence[Named]) -> Q:
    (tags,) = known
    tied = TAGGED.objects.filter(tag__in=tags.names)
    if tags.is_few:
        return Q(pk__in=tied.values("article"))
    return Q(Exists(tied.filter(article=OuterRef("pk"))))


def _year(asked: Filter) -> list[Names]:
    # As every list asks for them, so that an index knows their keys.
    return [ends_of(Article.objects.filter(_by_year(asked, []), state="published"))]


def _by_year(asked: Filter, known: Sequence[Named]) -> Q:
    found = YEAR.fullmatch(asked.value)
    year = int(found[1]) if found else MAXYEAR
    if year == MAXYEAR:
        # Of no year; said so that SQL can say it.
        return Q(published_at__lt=datetime(1, 1, 1, tzinfo=UTC))
    zone = timezone.get_default_timezone()
    start, end = (datetime(y, 1, 1, tzinfo=zone) for y in (year, year + 1))
    return Q(published_at__gte=start, published_at__lt=end)


def _languages(asked: Filter) -> list[Names]:
    spoken = "upper(value) = upper(%s) OR upper(value) LIKE upper(%s) ESCAPE '!'"
    values = [asked.value, f"{_escaped(asked.value)}-%"]
    return [values_of(model, "language", spoken, values) for model in (Article, OriginalSource)]


def _by_languages(asked: Filter, known: Sequence[Named]) -> Q:
    ours, theirs = known
    originals = OriginalSource.objects.filter(language__in=theirs.names)
    if ours.is_few and theirs.is_few:
        return Q(language__in=ours.names) | Q(original__in=originals.values("pk"))
    # Said so that no index begins with it: SQLite would put in order all that it leads to.
    spoken = Q(language__iexact=asked.value) | Q(language__istartswith=f"{asked.value}-")
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
