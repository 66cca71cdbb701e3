"""PostgreSQL: a thread listens to NOTIFY and reads the log, each second at the latest.

Transactions commit in another order than that of their rows, so what is new is told by the numbers of
transactions: everything from the oldest on that was still open when the log was read last.
"""

import contextlib
import logging
import os
import time
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS, DatabaseError, Error, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.pagecache import triggers
from articles.pagecache.columns import EVERYTHING
from articles.pagecache.stores import Store

# Sites on SQLite have no use for ten megabytes of it.
if TYPE_CHECKING:
    import psycopg

logger = logging.getLogger(__name__)
EACH = 1.0
# So long after the log was read last nobody knows what has changed since.
PATIENCE = 3.0
MOST = 5000
# The edge is read with the rows, in one snapshot.
READ = f"""
    SELECT edge, id, key FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS edge) now
    LEFT JOIN {triggers.LOG} ON transaction >= %s::xid8 ORDER BY id LIMIT %s
"""  # noqa: S608

STANDING = f"SELECT id FROM {triggers.LOG} WHERE transaction >= %s::xid8"  # noqa: S608


class PostgreSQLListener:
    """Tells a store what has ended, some milliseconds after it was committed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._thread: Thread | None = None
        self._stopped = Event()
        self._heard_at = float("-inf")
        self._edge = "0"
        self._known: set[int] = set()
        os.register_at_fork(after_in_child=self._leave_behind)

    def hear(self) -> bool:
        """Return whether what has changed is known; until the first word of the thread it is not."""
        if self._thread is None:
            self._start()
        return time.monotonic() - self._heard_at < PATIENCE

    def stop(self) -> None:
        """Hear nothing any more."""
        self._stopped.set()
        if self._thread:
            self._thread.join(timeout=10 * EACH)

    def _start(self) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="pages", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while not self._stopped.is_set():
            # A connection of its own: that of a request ends with it.
            database = connections.create_connection(DEFAULT_DB_ALIAS)
            try:
                self._listen(database)
            except (Error, OSError) as error:
                logger.warning("No page is kept: %s", error)
            # Whatever it was: nobody else would listen from here on, and no page be kept.
            except Exception:
                logger.exception("No page is kept")
            finally:
                self._heard_at = float("-inf")
                self._store.clear()
                with contextlib.suppress(Error):
                    database.close()
            self._stopped.wait(EACH)

    def _listen(self, database: BaseDatabaseWrapper) -> None:
        database.ensure_connection()
        raw: psycopg.Connection[tuple[object, ...]] = database.connection
        with database.wrap_database_errors:
            raw.execute(f"LISTEN {triggers.LOG}")
        self._begin(database)
        while not self._stopped.is_set():
            self._read(database)
            with database.wrap_database_errors:
                list(raw.notifies(timeout=EACH, stop_after=1))

    def _begin(self, database: BaseDatabaseWrapper) -> None:
        """Start from here, whatever was before, if the triggers are those of this code."""
        if not triggers.wanted(database.vendor).keys() <= triggers.standing(database).keys():
            raise DatabaseError("manage.py migrate has not made the triggers of pages")
        with database.cursor() as cursor:
            cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
            (self._edge,) = cursor.fetchone()
            # A long transaction holds the edge back; what stands before it is over with this clearing.
            cursor.execute(STANDING, [self._edge])
            self._known = {pk for (pk,) in cursor.fetchall()}
        self._store.clear()

    def _read(self, database: BaseDatabaseWrapper) -> None:
        limit = len(self._known) + MOST
        with database.cursor() as cursor:
            cursor.execute(READ, [self._edge, limit])
            rows = cursor.fetchall()
        edge, there = rows[0][0], {pk: key for _, pk, key in rows if pk is not None}
        keys = {key for pk, key in there.items() if pk not in self._known}
        if len(rows) >= limit or EVERYTHING in keys:
            self._begin(database)
        else:
            # Rows of a transaction behind the edge will be read again.
            self._edge, self._known = edge, set(there)
            if keys:
                self._store.end(keys)
        self._heard_at = time.monotonic()

    def _leave_behind(self) -> None:
        self._lock = Lock()
        self._store.renew_lock()
        self._thread = None
        self._heard_at = float("-inf")
