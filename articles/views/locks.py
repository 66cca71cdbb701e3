"""Locks: what was refused because somebody else was writing, and can be sent again."""

import sqlite3

from django.db import OperationalError

# Busy, and locked by a connection that shares its memory; the upper bits tell more.
PRIMARY, SQLITE = 0xFF, {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
# lock_not_available, deadlock_detected, serialization_failure.
POSTGRESQL = {"55P03", "40P01", "40001"}


def is_lock(error: BaseException | None) -> bool:
    """Return whether the database had no room for another who writes, and nothing else was wrong."""
    cause = error.__cause__ if isinstance(error, OperationalError) else None
    number = getattr(cause, "sqlite_errorcode", None) or 0
    return number & PRIMARY in SQLITE or getattr(cause, "sqlstate", None) in POSTGRESQL
