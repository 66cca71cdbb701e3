"""Preparing: what Django's hooks call, so that no connection and no migration leaves the index behind.

There is no other door to either: SQLite learns a function with each connection, and Django drops
triggers with a table that it makes anew.
"""

from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.search.checking import has_table
from articles.search.engines import engine_of
from articles.search.indexing import complete, is_outdated, reindex


def prepare_connection(*, connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Give a new connection what the index needs."""
    engine_of(connection).teach(connection)


def prepare(*, using: str, **kwargs: Any) -> None:
    """After a migration, make what it dropped, and index what is not."""
    database = connections[using]
    if not has_table(database):
        return
    engine_of(database).make(database)
    if using == DEFAULT_DB_ALIAS:
        if is_outdated():
            reindex()
        else:
            complete()
