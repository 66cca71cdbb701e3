"""Engines: each kind of database has one, behind the same few functions."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, cast

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import RawSQL

from articles.models import SearchDocument
from articles.search import postgresql, sqlite
from articles.search.requests import Answer, Request
from articles.search.terms import Term


class Engine(Protocol):
    """What search asks of a database."""

    def teach(self, database: BaseDatabaseWrapper) -> None:
        """Give a new connection what the index needs."""

    def make(self, database: BaseDatabaseWrapper) -> None:
        """Make what a migration may have dropped."""

    def lacks(self, database: BaseDatabaseWrapper) -> set[str]:
        """Return the names of what should be there and is not."""

    def clear(self) -> None:
        """Let everything be indexed anew."""

    def write(self, documents: Iterable[SearchDocument]) -> None:
        """Keep documents and index them."""

    def holding(self, terms: Sequence[Term]) -> RawSQL:
        """Return the keys of articles that hold one of the terms."""

    def leading(self) -> AbstractContextManager[None]:
        """Lead the database to its index as long as this lasts."""

    def find(self, request: Request) -> Answer:
        """Return what was found behind a place, and how much there is in all."""


def engine_of(database: BaseDatabaseWrapper) -> Engine:
    """Return the engine for a database."""
    return cast("Engine", postgresql if database.vendor == "postgresql" else sqlite)


def engine() -> Engine:
    """Return the engine for the database in which articles are kept."""
    return engine_of(connection)
