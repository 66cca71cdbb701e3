"""Prepared: queries of rows whose SQL is made once, of which only one value differs each time.

Django takes several times as long to make such SQL as a database takes to answer it.
"""

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from django.db import connection, models
from django.db.models.query import get_related_populators

M = TypeVar("M", bound=models.Model)
# Each stands for the value until there is one; it is never asked for.
NO_KEY, NO_TEXT = -1, "\0"


class Prepared(Generic[M]):
    """A query that is made for a value, which it must not look at, without related rows of its own.

    What `select_related` and `annotate` say holds; what `prefetch_related` says does not.
    """

    def __init__(
        self, make: Callable[[Any], models.QuerySet[M]], *, blank: int | str = NO_KEY
    ) -> None:
        self._make, self._blank = make, blank
        self._known: dict[str, _Statement[M]] = {}

    def rows(self, value: int | str) -> list[M]:
        """Return what it finds for a value."""
        known = self._known.get(connection.vendor)
        if known is None:
            made = _Statement(self._make(self._blank))
            known = self._known[connection.vendor] = made
        parameters = [value if each == self._blank else each for each in known.parameters]
        with connection.cursor() as cursor:
            cursor.execute(known.sql, parameters)
            return list(known.read(cursor.fetchall()))


class _Statement(Generic[M]):
    """SQL with its parameters, and all that is needed to make rows of what a database answers."""

    def __init__(self, queryset: models.QuerySet[M]) -> None:
        compiler = self._compiler = queryset.query.get_compiler(connection=connection)
        self.sql, self.parameters = compiler.as_sql()
        columns = [column for column, _, _ in compiler.select]
        self._converters = compiler.get_converters(columns)
        # Its types are those of a later Django.
        self._populators = get_related_populators(  # type: ignore[call-arg]
            compiler.klass_info, compiler.select, connection.alias
        )
        own = compiler.klass_info["select_fields"]
        self._own = slice(own[0], own[-1] + 1)
        self._names = [column.target.attname for column in columns[self._own]]
        self._added = compiler.annotation_col_map
        self._model = queryset.model

    def read(self, answer: list[Any]) -> Iterator[M]:
        """Yield the rows of an answer as Django would make them."""
        alias = connection.alias
        for values in self._compiler.apply_converters(answer, self._converters):
            row = self._model.from_db(alias, self._names, values[self._own])
            for populator in self._populators:
                populator.populate(values, row)
            for name, place in self._added.items():
                setattr(row, name, values[place])
            yield row
