"""Preserving: the database itself refuses to change or delete what stands in the log."""

from collections.abc import Sequence
from typing import Any

from django.db import connections

from articles.models import ModerationEntry

TABLE = ModerationEntry._meta.db_table
WORDS = "The log of moderation is only added to."
SQLITE = tuple(
    f"CREATE TRIGGER IF NOT EXISTS {TABLE}_no_{act.lower()} BEFORE {act} ON {TABLE} "
    f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
    for act in ("UPDATE", "DELETE")
)
POSTGRESQL = (
    f"""
    CREATE OR REPLACE FUNCTION {TABLE}_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{WORDS}' USING ERRCODE = 'integrity_constraint_violation'; END $$
    """,
    f"DROP TRIGGER IF EXISTS {TABLE}_stays ON {TABLE}",
    f"""
    CREATE TRIGGER {TABLE}_stays BEFORE UPDATE OR DELETE ON {TABLE}
    FOR EACH ROW EXECUTE FUNCTION {TABLE}_stays()
    """,
    # Emptying a table asks no trigger of its rows. Where there are none, nothing is lost by it.
    f"""
    CREATE OR REPLACE FUNCTION {TABLE}_is_not_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM {TABLE}) THEN
        RAISE EXCEPTION '{WORDS}' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NULL;
    END $$
    """,
    f"DROP TRIGGER IF EXISTS {TABLE}_is_not_emptied ON {TABLE}",
    f"""
    CREATE TRIGGER {TABLE}_is_not_emptied BEFORE TRUNCATE ON {TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_is_not_emptied()
    """,
)
# How a test takes them away again.
LETTING_GO: dict[str, Sequence[str]] = {
    "sqlite": [f"DROP TRIGGER IF EXISTS {TABLE}_no_{act}" for act in ("update", "delete")],
    "postgresql": [
        f"DROP TRIGGER IF EXISTS {TABLE}_{name} ON {TABLE}" for name in ("stays", "is_not_emptied")
    ],
}
STATEMENTS: dict[str, Sequence[str]] = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def preserve(*, using: str, **kwargs: Any) -> None:
    """Make the triggers; after each migration, since SQLite drops them with a table it remakes."""
    database = connections[using]
    if TABLE not in database.introspection.table_names():
        return
    with database.cursor() as cursor:
        for statement in STATEMENTS.get(database.vendor, ()):
            cursor.execute(statement)
