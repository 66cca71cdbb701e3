"""Surroundings: what stands beside an article in time, and what is near to it in other ways."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from django.db import connection
from django.utils import timezone

from articles.models.article_sets import is_public_at
from articles.models.articles import Article
from articles.models.noticing import note
from articles.models.prepared import Given, Prepared

# So many of a kind are looked at, the latest, and so many are shown.
MOST = 30
SHOWN = 4
MOST_AUTHORS, MOST_TAGS = 3, 8
PUBLIC = Prepared(lambda: Article.objects.filter(is_public_at(Given("now"))))
FIELDS = ("id", "title", "path", "language")
Statement = tuple[str, list[Any]]


class Nearness(IntEnum):
    """How one article is near another; each weighs more than all before it together."""

    TAG = 0x1
    AUTHOR = 0x10
    MENTIONING = 0x100
    MENTIONED = 0x1000
    OLDER = 0x10000
    NEWER = 0x20000


# Which articles are near in each way, given a place in time, or one key.
OLDER = """
    published_at <= %s AND (published_at < %s OR id < %s) ORDER BY published_at DESC, id DESC LIMIT 1
"""
NEWER = """
    published_at >= %s AND (published_at > %s OR id > %s) ORDER BY published_at, id LIMIT 1
"""
BY_ORIGINAL = "SELECT id, {weight} FROM articles_article WHERE original_id IN ({keys}) LIMIT {most}"
MENTIONED = BY_ORIGINAL.replace(
    "{keys}",
    """SELECT id FROM articles_originalsource WHERE page IN (
        SELECT page FROM articles_mention WHERE article_id = %s)""",
)
OF_AUTHOR = BY_ORIGINAL.replace(
    "{keys}",
    """SELECT originalsource_id FROM articles_originalsource_authors
        WHERE author_id = %s ORDER BY id DESC LIMIT {most}""",
)
MENTIONING = """
    SELECT article_id, {weight} FROM articles_mention WHERE page = %s
    ORDER BY article_id DESC LIMIT {most}
"""
TAGGED = """
    SELECT article_id, {weight} FROM articles_article_tags WHERE tag_id = %s
    ORDER BY id DESC LIMIT {most}
"""


@dataclass(frozen=True)
class Whereabouts:
    """By what others are near to a public article: its time, the page of its original, and more keys."""

    pk: int
    published_at: datetime
    page: str
    authors: tuple[int, ...]
    tags: tuple[int, ...]

    @classmethod
    def of(cls, article: Article) -> "Whereabouts":
        """Return those of an article; where its tags and authors are known, nothing is asked."""
        original = article.original
        assert original
        assert article.published_at
        authors = [author.pk for author in original.authors.all()[:MOST_AUTHORS]]
        tags = [tag.pk for tag in article.tags.all()[:MOST_TAGS]]
        return cls(article.pk, article.published_at, original.page, (*authors,), (*tags,))


@dataclass(frozen=True)
class Related:
    """An article that is worth reading after another, and the best reason why."""

    article: Article
    nearness: Nearness

    @property
    def reason(self) -> str:
        """The reason as templates ask for it."""
        return self.nearness.name.lower()


@dataclass(frozen=True)
class Surroundings:
    """The articles just before and just after one, and those that are related to it, best first."""

    older: Article | None = None
    newer: Article | None = None
    related: tuple[Related, ...] = ()


def surroundings_of(place: Whereabouts) -> Surroundings:
    """Return what surrounds a public article, in one query."""
    where, conditions = PUBLIC.condition(now=timezone.now())
    near = [*_beside(place, where, conditions), *_near(place)]
    each = " UNION ALL ".join(f"SELECT * FROM ({sql}) AS one" for sql, _ in near)  # noqa: S608
    columns = ", ".join(f"articles_article.{name}" for name in FIELDS)
    sql = f"""
        WITH near(id, weight) AS ({each})
        SELECT {columns}, nearest.weight FROM (
            SELECT id, SUM(weight) AS weight FROM near WHERE id <> %s GROUP BY id
        ) AS nearest JOIN articles_article ON articles_article.id = nearest.id
        WHERE {where}
        ORDER BY nearest.weight DESC, articles_article.published_at DESC LIMIT {SHOWN + 2}
    """  # noqa: S608 - names and numbers of ours
    values = [value for _, parameters in near for value in parameters]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, place.pk, *conditions])
        return _read(cursor.fetchall())


def _beside(place: Whereabouts, where: str, conditions: list[Any]) -> Iterator[Statement]:
    time = connection.ops.adapt_datetimefield_value(place.published_at)
    for nearness, condition in ((Nearness.OLDER, OLDER), (Nearness.NEWER, NEWER)):
        sql = f"SELECT id, {nearness:d} FROM articles_article WHERE {where} AND {condition}"  # noqa: S608
        yield sql, [*conditions, time, time, place.pk]


def _near(place: Whereabouts) -> Iterator[Statement]:
    _note(place)
    yield _latest(MENTIONED, Nearness.MENTIONED, place.pk)
    yield _latest(MENTIONING, Nearness.MENTIONING, place.page)
    for author in place.authors:
        yield _latest(OF_AUTHOR, Nearness.AUTHOR, author)
    for tag in place.tags:
        yield _latest(TAGGED, Nearness.TAG, tag)


def _note(place: Whereabouts) -> None:
    """Write down what decides who is near, beside the rows that are shown."""
    note("lists")
    note("page", place.page)
    note("mention", str(place.pk))
    for author in place.authors:
        note("author", str(author))
    for tag in place.tags:
        note("tag", str(tag))


def _latest(sql: str, nearness: Nearness, key: int | str) -> Statement:
    return sql.format(weight=int(nearness), most=MOST), [key]


def _read(rows: list[tuple[Any, ...]]) -> Surroundings:
    beside: dict[Nearness, Article] = {}
    related: list[Related] = []
    for *values, weight in rows:
        article = Article.from_db(connection.alias, FIELDS, values)
        nearness = next(each for each in reversed(Nearness) if weight >= each)
        if nearness >= Nearness.OLDER:
            beside[nearness] = article
        else:
            related.append(Related(article, nearness))
    return Surroundings(
        beside.get(Nearness.OLDER), beside.get(Nearness.NEWER), tuple(related[:SHOWN])
    )
