"""Gathering: some rows as one value, so that they come with the row that they belong to."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import JSONField, Subquery
from django.db.models.sql.compiler import SQLCompiler


class Gathered(Subquery):
    """The values `entry` of a query as a list of JSON objects, in no order; none may be null."""

    template = "(SELECT JSONB_AGG(gathered.entry) FROM (%(subquery)s) gathered)"
    on_sqlite = "(SELECT JSON_GROUP_ARRAY(JSON(gathered.entry)) FROM (%(subquery)s) gathered)"

    def __init__(self, queryset: Any) -> None:  # noqa: ANN401
        super().__init__(queryset, output_field=JSONField())

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, Any]:
        """Use the name that SQLite has for it."""
        return self.as_sql(compiler, connection, template=self.on_sqlite, **extra)
