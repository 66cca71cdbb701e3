"""Triggers: made of the table of columns, so that no way to change a row is missed.

`QuerySet.update`, bulk operations, the admin, commands and a shell of the database all write the same
log in the same transaction. A trigger carries a digest of its words in its name: the names alone tell
whether those of a database are the ones of this code.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

from articles.models import PageChange
from articles.pagecache.columns import EVERYTHING, TABLE, Seen

LOG = PageChange._meta.db_table
PREFIX = "pages_"
EVENTS = {"insert": ("new",), "delete": ("old",), "update": ("old", "new")}
NUMBERED = "xid8 NOT NULL DEFAULT pg_current_xact_id()"
ADD_TRANSACTION = (
    f"ALTER TABLE {LOG} ADD COLUMN IF NOT EXISTS transaction {NUMBERED}",
    f"CREATE INDEX IF NOT EXISTS {PREFIX}of_transaction ON {LOG} (transaction)",
)


@dataclass(frozen=True)
class Trigger:
    """A trigger, by the statements that make it; the last of them is its own."""

    table: str
    name: str
    statements: tuple[str, ...]


def wanted(vendor: str) -> dict[str, Trigger]:
    """Return the triggers that a database of this kind must have, by their names."""
    made = _of_postgresql() if vendor == "postgresql" else _of_sqlite()
    return {trigger.name: trigger for trigger in made}


def standing(database: BaseDatabaseWrapper) -> dict[str, str]:
    """Return the names of the triggers that there are, each with its table."""
    where = f"name LIKE '{PREFIX}%'"
    with database.cursor() as cursor:
        if database.vendor == "postgresql":
            cursor.execute(
                "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "  # noqa: S608
                f"WHERE NOT tgisinternal AND tg{where} AND pg_table_is_visible(tgrelid)"
            )
        else:
            cursor.execute(
                f"SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND {where}"  # noqa: S608
            )
        return dict(cursor.fetchall())


def make(database: BaseDatabaseWrapper) -> bool:
    """Make what lacks and drop what is of another time; return whether anything was to be done."""
    there, triggers = standing(database), wanted(database.vendor)
    if set(there) == set(triggers):
        return False
    drop(database)
    with database.cursor() as cursor:
        if database.vendor == "postgresql":
            for statement in ADD_TRANSACTION:
                cursor.execute(statement)
        for trigger in triggers.values():
            for statement in trigger.statements:
                cursor.execute(statement)
        # Nobody told what happened in between.
        cursor.execute(f"INSERT INTO {LOG} (key) VALUES ('{EVERYTHING}')")  # noqa: S608
    return True


def drop(database: BaseDatabaseWrapper) -> None:
    """Drop them all, and let every page end: what changes from now on is told to nobody."""
    there = standing(database)
    with database.cursor() as cursor:
        for name, table in there.items():
            if database.vendor == "postgresql":
                cursor.execute(f"DROP TRIGGER {name} ON {table}")
                cursor.execute(f"DROP FUNCTION IF EXISTS {name}()")
            else:
                cursor.execute(f"DROP TRIGGER {name}")
        if there:
            cursor.execute(f"INSERT INTO {LOG} (key) VALUES ('{EVERYTHING}')")  # noqa: S608


def _of_sqlite() -> Iterator[Trigger]:
    for seen, event, rows in _events():
        columns = f" OF {', '.join(seen.columns)}" if event == "update" else ""
        words = _tell(seen, rows, differs="IS NOT")
        head = f"AFTER {event.upper()}{columns} ON {_table(seen)} BEGIN {words} END"
        name = _name(seen, event, head)
        yield Trigger(_table(seen), name, (f"CREATE TRIGGER {name} {head}",))


def _of_postgresql() -> Iterator[Trigger]:
    """Return triggers that name no column outside of a function, which would hinder migrations."""
    for seen, event, rows in _events():
        yield _function(
            _table(seen),
            f"AFTER {event.upper()} ON {_table(seen)} FOR EACH ROW",
            _tell(seen, rows, differs="IS DISTINCT FROM"),
            label=f"{_label(seen)}_{event}",
        )
    for table in dict.fromkeys(_table(seen) for seen in TABLE):
        words = f"INSERT INTO {LOG} (key) VALUES ('{EVERYTHING}');"  # noqa: S608
        head = f"AFTER TRUNCATE ON {table} FOR EACH STATEMENT"
        yield _function(table, head, words, label=f"{table}_truncate")
    # One word a transaction, since PostgreSQL says the same but once; whoever hears it reads the log. By the
    # statement it would be said too where that wrote no row, as of a comment that waits.
    yield _function(
        LOG,
        f"AFTER INSERT ON {LOG} FOR EACH ROW",
        f"PERFORM pg_notify('{LOG}', '');",
        label=f"{LOG}_notify",
    )


def _function(table: str, head: str, words: str, *, label: str) -> Trigger:
    name = _digested(label, head + words)
    function = (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN {words} RETURN NULL; END $$"
    )
    return Trigger(
        table, name, (function, f"CREATE TRIGGER {name} {head} EXECUTE FUNCTION {name}()")
    )


def _events() -> Iterator[tuple[Seen, str, tuple[str, ...]]]:
    for seen in TABLE:
        for event, rows in EVENTS.items():
            yield seen, event, rows


def _tell(seen: Seen, rows: tuple[str, ...], *, differs: str) -> str:
    """Return the statement that writes the keys of the old and the new row, where they differ."""
    changed = " OR ".join(f"old.{name} {differs} new.{name}" for name in seen.columns)
    condition = " OR ".join(seen.condition.format(row=row) for row in rows if seen.condition)
    where = [f"({part})" for part in (condition, changed if len(rows) > 1 else "") if part]
    parts = [
        f"SELECT {_key(key, row)} AS key WHERE {' AND '.join([*where, _is_there(key, row)])}"
        for key in seen.keys
        for row in rows
    ]
    return f"INSERT INTO {LOG} (key) {' UNION '.join(parts)};"


def _key(key: str, row: str) -> str:
    kind, _, column = key.partition(":")
    return f"'{kind}:' || {row}.{column}" if column else f"'{kind}'"


def _is_there(key: str, row: str) -> str:
    column = key.partition(":")[2]
    return f"{row}.{column} IS NOT NULL" if column else "1 = 1"


def _table(seen: Seen) -> str:
    return seen.table._meta.db_table


def _label(seen: Seen) -> str:
    first = seen.keys[0].partition(":")[0]
    return f"{_table(seen)}_{first}"


def _name(seen: Seen, event: str, words: str) -> str:
    return _digested(f"{_label(seen)}_{event}", words)


def _digested(label: str, words: str) -> str:
    # Names of PostgreSQL end after 63 letters.
    return f"{PREFIX}{label.removeprefix('articles_')}"[:54] + (
        f"_{hashlib.sha256(words.encode()).hexdigest()[:8]}"
    )
