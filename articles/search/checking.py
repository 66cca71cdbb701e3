"""Checking: what has no index is not found, and nobody would notice."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core import checks
from django.core.checks import CheckMessage
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.models import SearchDocument
from articles.search.engines import engine_of
from articles.search.indexing import is_complete

TABLE = SearchDocument._meta.db_table


def is_whole(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Tell what the index of a database lacks; before its migration it lacks nothing."""
    return [
        # No error: `migrate` asks before it mends.
        checks.Warning(
            f"データベース「{alias}」の検索の索引が揃っていません: {'、'.join(sorted(lacking))}",
            hint="manage.py migrate と manage.py reindex を実行してください。",
            id="articles.W004",
        )
        for alias in databases or ()
        if (lacking := _lacking(alias))
    ]


def has_table(database: BaseDatabaseWrapper) -> bool:
    """Return whether the migration that brings search was applied."""
    return TABLE in database.introspection.table_names()


def _lacking(alias: str) -> set[str]:
    database = connections[alias]
    if not has_table(database):
        return set()
    lacking = engine_of(database).lacks(database)
    if alias == DEFAULT_DB_ALIAS and not is_complete():
        lacking.add(TABLE)
    return lacking
