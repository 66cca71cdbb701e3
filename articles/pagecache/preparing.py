"""Preparing: what Django's hooks call around a migration, and the check that says what lacks.

While tables are made anew a trigger would stand in the way, or be lost with its table.
"""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core import checks
from django.core.checks import CheckMessage
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.pagecache import triggers


def unprepare(*, using: str, plan: Sequence[object], **kwargs: Any) -> None:
    """Before a migration, take the triggers away."""
    database = connections[using]
    if plan and _has_log(database):
        triggers.drop(database)


def prepare(*, using: str, **kwargs: Any) -> None:
    """After a migration, make the triggers."""
    database = connections[using]
    if using == DEFAULT_DB_ALIAS and _has_log(database):
        triggers.make(database)


def is_told(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Without its triggers a database tells nobody what has changed, and no page is kept."""
    database = connections[DEFAULT_DB_ALIAS]
    if DEFAULT_DB_ALIAS not in (databases or ()) or not _has_log(database):
        return []
    if set(triggers.standing(database)) == set(triggers.wanted(database.vendor)):
        return []
    return [
        # No error: `migrate` asks before it mends.
        checks.Warning(
            "ページの控えを終わらせるトリガーが揃っていません。ページは毎回作られます。",
            hint="manage.py migrate を実行してください。",
            id="articles.W003",
        )
    ]


def _has_log(database: BaseDatabaseWrapper) -> bool:
    return triggers.LOG in database.introspection.table_names()
