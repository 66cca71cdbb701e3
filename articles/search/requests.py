"""Requests: what an engine is asked, and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

from django.db import connection

from articles.models import ArticleQuerySet
from articles.search.terms import Term

# More than so many are not counted.
CAP = 1000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
LAST = 2**63 - 1


@dataclass(frozen=True)
class Place:
    """A place in a list of what was found: behind this article."""

    in_heading: bool
    published_at: datetime
    pk: int

    def __str__(self) -> str:
        return f"{int(self.in_heading)}-{(self.published_at - EPOCH) // MICROSECOND}-{self.pk}"


def read_place(words: str) -> Place | None:
    """Return the place that a link named; nothing where nobody gave it out."""
    tier, *numbers = words.split("-")
    known = tier in {"0", "1"} and len(numbers) == 2 and len(words) <= 40 and words.isascii()
    if not (known and all(number.isdigit() for number in numbers)):
        return None
    try:
        moment = EPOCH + int(numbers[0]) * MICROSECOND
    except OverflowError:
        return None
    return Place(tier == "1", moment, min(int(numbers[1]), LAST))


@dataclass(frozen=True)
class Request:
    """Which articles hold all of the wanted terms, at least one, and none of the unwanted."""

    articles: ArticleQuerySet
    wanted: Sequence[Term]
    unwanted: Sequence[Term]
    by_heading: bool
    after: Place | None
    length: int
    # Whether the articles are few enough to look through each.
    is_few: bool = False
    # The least and the greatest of their keys, where these are known to be near each other.
    keys: tuple[int, int] | None = None

    @cached_property
    def where(self) -> tuple[str, list[Any]]:
        """The condition on articles as SQL; raises EmptyResultSet."""
        return where_of(self.articles)


@dataclass(frozen=True)
class Answer:
    """The keys of articles in their order, each with whether its heading holds all terms; and how
    many there are, counted to one above the cap."""

    found: Sequence[tuple[int, bool]]
    total: int


def where_of(articles: ArticleQuerySet) -> tuple[str, list[Any]]:
    """Return the conditions of a query on the table of articles alone; raises EmptyResultSet."""
    compiler = articles.query.get_compiler(connection=connection)
    sql, parameters = compiler.compile(articles.query.where)
    return sql, list(parameters)
