"""Surveying: what filters name, and whether that is little; asked in one statement before anything is searched."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL

# So many articles are looked through one by one; where there are more, those that are hit are asked.
FEW = 2000
# More names than these are no part of a statement; they are looked up where they are needed.
MOST_NAMES = 1000


@dataclass(frozen=True)
class Names:
    """A query of names or keys, and one of the rows that bear them, of `names`."""

    sql: str
    parameters: Sequence[Any]
    rows: str
    more: Sequence[Any] = ()


@dataclass(frozen=True)
class Named:
    """What is known of them: which they are, and how many rows bear them, as far as that is few."""

    # As a part of a condition; of keys, the numbers as words.
    names: Any
    size: int

    @property
    def is_few(self) -> bool:
        """Whether all that bears them may be looked through."""
        return self.size <= FEW


def keys_of(wanted: QuerySet[Any], *, through: type[Model], column: str) -> Names:
    """Return the keys of rows, borne by those that are tied to them."""
    sql, parameters = wanted.order_by().values("pk").query.sql_with_params()
    return Names(sql, parameters, _bearing(through, column))


def values_of(model: type[Model], column: str, condition: str, parameters: Sequence[Any]) -> Names:
    """Return the distinct values of an indexed column for which a condition on `value` holds.

    One is found from the other, without a look at every row.
    """
    least = f"SELECT min({column}) FROM {model._meta.db_table}"  # noqa: S608 - names of ours
    sql = f"""
        WITH RECURSIVE every(value) AS (
            {least} UNION ALL
            SELECT ({least} WHERE {column} > every.value) FROM every WHERE every.value IS NOT NULL)
        SELECT value FROM every WHERE value IS NOT NULL AND ({condition})
    """  # noqa: S608
    return Names(sql, parameters, _bearing(model, column))


def ends_of(rows: QuerySet[Any]) -> Names:
    """Return the least and the greatest key of rows, borne by all of these."""
    sql, parameters = rows.order_by().values("id").query.sql_with_params()
    ends = " UNION ALL ".join(f"SELECT {end}(id) FROM ({sql}) mine" for end in ("min", "max"))  # noqa: S608
    return Names(ends, [*parameters, *parameters], sql, parameters)


def _bearing(model: type[Model], column: str) -> str:
    return f"SELECT 1 FROM {model._meta.db_table} WHERE {column} IN (SELECT name FROM names)"  # noqa: S608


def survey(asked: Sequence[Names]) -> list[Named]:
    """Return what is known of each."""
    if not asked:
        return []
    parts, values = [], list[Any]()
    for n, names in enumerate(asked):
        parts.append(
            f"SELECT * FROM (WITH names(name) AS MATERIALIZED ({names.sql})"  # noqa: S608
            f" SELECT {n} AS n, CAST(name AS varchar(2000)) AS name, NULL AS size FROM names"
            f" UNION ALL SELECT {n}, NULL, count(*) FROM ({names.rows} LIMIT {FEW + 1}) bearing"
            f") asked{n}"
        )
        values += [*names.parameters, *names.more]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        rows = cursor.fetchall()
    return [_read(names, [row[1:] for row in rows if row[0] == n]) for n, names in enumerate(asked)]


def _read(asked: Names, rows: Sequence[tuple[str | None, int | None]]) -> Named:
    names = [name for name, size in rows if size is None and name is not None]
    size = next(size for _, size in rows if size is not None)
    if len(names) > MOST_NAMES:
        return Named(RawSQL(asked.sql, asked.parameters), size)  # noqa: S611
    return Named(names, size)
