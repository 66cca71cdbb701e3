"""Prepared: queries whose SQL is made once, and asked with other values each time.

Django takes several times as long to make such SQL as a database takes to answer it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.query import get_related_populators
from django.db.models.sql.compiler import SQLCompiler

M = TypeVar("M", bound=models.Model)


class Given(models.Expression):
    """Stands in a prepared query for a value that comes, by its name, whenever that is asked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[Any, ...]]:
        """Return a place for the value, and itself in place of it."""
        return "%s", (self,)


Moment = datetime | Given


class Prepared(Generic[M]):
    """A query in which `Given` stands for what its caller knows.

    What `select_related` and `annotate` say holds; what `prefetch_related` says does not.
    """

    def __init__(self, make: Callable[[], models.QuerySet[M, Any]]) -> None:
        self._make = make
        self._wholes: dict[str, _Whole[M]] = {}
        self._conditions: dict[str, tuple[str, Sequence[Any]]] = {}

    def rows(self, **given: object) -> list[M]:
        """Return what it finds, as Django would make rows of it."""
        return [*self._whole.reader.read(self._whole.ask(given))]

    def row(self, **given: object) -> M | None:
        """Return the first of these rows, or None."""
        return next(iter(self.rows(**given)), None)

    def values(self, **given: object) -> list[Sequence[Any]]:
        """Return what it finds as the values of its columns."""
        return self._whole.ask(given)

    def value(self, **given: object) -> Any:  # noqa: ANN401
        """Return the first of these values, or None."""
        return next((values[0] for values in self.values(**given)), None)

    def condition(self, **given: object) -> tuple[str, list[Any]]:
        """Return its condition alone, to stand in SQL of ours, and the parameters."""
        known = self._conditions.get(connection.vendor)
        if known is None:
            query = self._make().query
            compiler = query.get_compiler(connection=connection)
            known = self._conditions[connection.vendor] = compiler.compile(query.where)
        sql, parameters = known
        return sql, _with_values(parameters, given)

    @property
    def _whole(self) -> "_Whole[M]":
        known = self._wholes.get(connection.vendor)
        if known is None:
            known = self._wholes[connection.vendor] = _Whole(self._make())
        return known


class _Whole(Generic[M]):
    """SQL with its parameters, and what turns its answer into values."""

    def __init__(self, queryset: models.QuerySet[M, Any]) -> None:
        self.model = queryset.model
        self.compiler = queryset.query.get_compiler(connection=connection)
        self._sql, self._parameters = self.compiler.as_sql()
        self.columns: list[Any] = [column for column, _, _ in self.compiler.select or ()]
        self._converters = self.compiler.get_converters(self.columns)

    def ask(self, given: Mapping[str, object]) -> list[Sequence[Any]]:
        """Return the values of what it finds."""
        with connection.cursor() as cursor:
            cursor.execute(self._sql, _with_values(self._parameters, given))
            return [*self.compiler.apply_converters(cursor.fetchall(), self._converters)]

    @cached_property
    def reader(self) -> "_Reader[M]":
        """What turns values into rows."""
        return _Reader(self)


class _Reader(Generic[M]):
    """All that is needed to make rows, with what was selected or annotated, of values."""

    def __init__(self, whole: _Whole[M]) -> None:
        compiler: Any = whole.compiler
        # Its types are those of a later Django.
        self._populators = get_related_populators(  # type: ignore[call-arg]
            compiler.klass_info, compiler.select, connection.alias
        )
        own = compiler.klass_info["select_fields"]
        self._own = slice(own[0], own[-1] + 1)
        self._names = [column.target.attname for column in whole.columns[self._own]]
        self._added: Mapping[str, int] = compiler.annotation_col_map
        self._model = whole.model

    def read(self, answer: Sequence[Sequence[Any]]) -> Iterator[M]:
        """Yield the rows of an answer."""
        alias = connection.alias
        for values in answer:
            row = self._model.from_db(alias, self._names, values[self._own])
            for populator in self._populators:
                populator.populate(values, row)
            for name, place in self._added.items():
                setattr(row, name, values[place])
            yield row


def _with_values(parameters: Sequence[Any], given: Mapping[str, object]) -> list[Any]:
    """Return the parameters with what is given in its places."""
    return [_adapted(given[each.name]) if isinstance(each, Given) else each for each in parameters]


def _adapted(value: object) -> object:
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value
