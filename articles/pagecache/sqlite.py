"""SQLite: before each page a process looks whether any connection has written.

In WAL mode all processes share the head of the index of the log, in the file that ends in `-shm`; every
commit changes it at its end, and whoever maps it sees that for less than a microsecond, without a call of
the system (sqlite.org/walformat.html). Where it has changed, a connection of its own reads the log.
"""

import logging
import mmap
import os
import sqlite3
from threading import Lock

from django.db import DEFAULT_DB_ALIAS, connections

from articles.pagecache import triggers
from articles.pagecache.columns import EVERYTHING
from articles.pagecache.stores import Store

logger = logging.getLogger(__name__)
MOST = 5000
# Each step and each end of a query lets go of Python's lock, and a reader waits to get it back from whoever
# writes: where nothing is new there is no row, and one step. Where the last known row is gone, so may be
# others behind it.
READ = f"""
    SELECT id, key FROM {triggers.LOG} WHERE id > :last
    UNION ALL SELECT 0, '{EVERYTHING}' WHERE :last AND NOT EXISTS (SELECT 1 FROM {triggers.LOG} WHERE id = :last)
    LIMIT {MOST}
"""  # noqa: S608
# Both copies of the head.
HEAD = slice(0, 96)
# Never closed: not behind a fork what was opened before it, and not what maps a file of SQLite, for a
# process that closes any handle of a file loses its locks on it.
_left_behind: list[object] = []


class SQLiteListener:
    """Tells a store what has ended, exactly: whoever asks after a commit knows of it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._cursor: sqlite3.Cursor | None = None
        self._last = 0
        self._shared: mmap.mmap | None = None
        self._seen = b""
        self._is_whole = self._is_deaf = False
        os.register_at_fork(after_in_child=self._leave_behind)

    def hear(self) -> bool:
        """End what has changed by now; return whether that is known."""
        if self.is_up_to_date:
            return self._is_whole
        with self._lock:
            try:
                return self._hear(self._cursor or self._open())
            except sqlite3.Error as error:
                if not self._is_deaf:
                    logger.warning("No page is kept: %s", error)
                self._is_deaf = True
                # Another thread may be looking at what is shared as long as the connection is open.
                if self._shared:
                    _left_behind.append(self._cursor)
                    self._cursor = None
                self._close()
                return False

    @property
    def is_up_to_date(self) -> bool:
        """Whether nothing was written since it heard."""
        shared = self._shared
        return shared is not None and shared[HEAD] == self._seen

    def stop(self) -> None:
        """Hear nothing any more."""
        with self._lock:
            self._close()

    def _hear(self, cursor: sqlite3.Cursor) -> bool:
        # Looked at before the log is read: what is committed between is looked at once more.
        head = self._shared[HEAD] if self._shared else b""
        self._catch_up(cursor)
        self._seen = head
        return self._is_whole

    def _open(self) -> sqlite3.Cursor:
        name = connections[DEFAULT_DB_ALIAS].settings_dict["NAME"]
        opened = sqlite3.connect(name, isolation_level=None, check_same_thread=False, timeout=5)
        self._cursor = opened.cursor()
        self._begin(self._cursor)
        self._shared = _share(f"{name}-shm")
        self._is_deaf = False
        return self._cursor

    def _begin(self, cursor: sqlite3.Cursor) -> None:
        """Start from here, whatever was before, if the triggers are those of this code."""
        cursor.execute(f"SELECT coalesce(max(id), 0) FROM {triggers.LOG}")  # noqa: S608
        (self._last,) = cursor.fetchone()
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        self._is_whole = triggers.wanted("sqlite").keys() <= {name for (name,) in cursor.fetchall()}
        self._store.clear()

    def _catch_up(self, cursor: sqlite3.Cursor) -> None:
        rows = cursor.execute(READ, {"last": self._last}).fetchall()
        keys = {key for _, key in rows}
        if len(rows) == MOST or EVERYTHING in keys or not self._is_whole:
            self._begin(cursor)
        elif keys:
            self._last = max(pk for pk, _ in rows)
            self._store.end(keys)

    def _close(self) -> None:
        self._shared = None
        if self._cursor:
            self._cursor.connection.close()
        self._cursor = None
        self._store.clear()

    def _leave_behind(self) -> None:
        self._lock = Lock()
        self._store.renew_lock()
        if self._cursor:
            _left_behind.append(self._cursor)
        self._cursor = self._shared = None


def _share(path: str) -> mmap.mmap | None:
    """Map the head of what connections share; nothing where they share nothing."""
    try:
        handle = os.open(path, os.O_RDONLY)
        shared = mmap.mmap(handle, mmap.PAGESIZE, prot=mmap.PROT_READ)
    except (OSError, ValueError):
        return None
    _left_behind.append(shared)
    return shared
