"""Timed: queries of which only the moment differs each time they are asked.

Django takes several times as long to make such SQL as a database takes to answer it.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db import connection, models
from django.db.models.sql.compiler import SQLCompiler

# Stands for the moment until there is one; no row knows of it.
BLANK = datetime(1000, 1, 1, tzinfo=UTC)


class Statement(NamedTuple):
    """SQL with its parameters, and the compiler that knows what its columns are."""

    compiler: SQLCompiler
    sql: str
    parameters: tuple[Any, ...]

    def at(self, moment: datetime) -> list[Any]:
        """Return the parameters for a moment."""
        adapt = connection.ops.adapt_datetimefield_value
        blank, given = adapt(BLANK), adapt(moment)
        return [given if value == blank else value for value in self.parameters]


class Timed:
    """A query that is made for a moment, which it must not look at."""

    def __init__(self, make: Callable[[datetime], models.QuerySet[Any, Any]]) -> None:
        self._make = make
        self._wholes: dict[str, Statement] = {}
        self._conditions: dict[str, Statement] = {}

    def first(self, moment: datetime) -> datetime | None:
        """Return the first value of a query of one column of moments."""
        whole = self._wholes.get(connection.vendor)
        if whole is None:
            compiler = self._make(BLANK)[:1].query.get_compiler(connection=connection)
            whole = self._wholes[connection.vendor] = Statement(compiler, *compiler.as_sql())
        with connection.cursor() as cursor:
            cursor.execute(whole.sql, whole.at(moment))
            rows = cursor.fetchall()
        found = [value for (value,) in whole.compiler.results_iter([rows], tuple_expected=True)]
        return found[0] if found else None

    def condition(self, moment: datetime) -> tuple[str, list[Any]]:
        """Return its condition alone, to stand in SQL of ours, and the parameters."""
        known = self._conditions.get(connection.vendor)
        if known is None:
            query = self._make(BLANK).query
            compiler = query.get_compiler(connection=connection)
            sql, parameters = compiler.compile(query.where)
            known = self._conditions[connection.vendor] = Statement(compiler, sql, (*parameters,))
        return known.sql, known.at(moment)
