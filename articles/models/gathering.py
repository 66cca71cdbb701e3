"""Gathering: the rows of a subquery as one value, so that they come with the row they belong to."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Aggregate, JSONField
from django.db.models.sql.compiler import SQLCompiler


class Gathered(Aggregate):
    """A list of JSON objects, in no order."""

    function = "JSONB_AGG"
    output_field = JSONField()

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, Any]:
        """Use the name that SQLite has for it."""
        return super().as_sql(compiler, connection, function="JSON_GROUP_ARRAY", **extra)
