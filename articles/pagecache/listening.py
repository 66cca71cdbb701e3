"""Listening: how a process learns what has changed, by whomever it was."""

from typing import Protocol

from django.db import DEFAULT_DB_ALIAS, connections

from articles.pagecache.postgresql import PostgreSQLListener
from articles.pagecache.sqlite import SQLiteListener
from articles.pagecache.stores import Store


class Listener(Protocol):
    """Tells a store what has ended."""

    def hear(self) -> bool:
        """End what has changed by now; return whether that is known."""

    def stop(self) -> None:
        """Hear nothing any more."""


def listen(store: Store) -> Listener:
    """Return what listens to the database of the site on behalf of a store."""
    if connections[DEFAULT_DB_ALIAS].vendor == "postgresql":
        return PostgreSQLListener(store)
    return SQLiteListener(store)
