"""Stores: the pages of this process, so many and so large at most, the longest unused out first."""

from collections import OrderedDict, defaultdict
from collections.abc import Collection, Hashable
from threading import Lock

from articles.pagecache.columns import EVERYTHING
from articles.pagecache.entries import Entry
from articles.pagecache.turning import Turn


class Store:
    """Entries by what was asked, and by the keys of what they show.

    `edition` moves with every change that was heard of. What was made under an older one is not kept: nobody knows
    whether it shows the change.
    """

    def __init__(self, *, entries: int, size: int) -> None:
        self.edition = 0
        self.turn = Turn()
        self.size = 0
        self._most, self._largest = entries, size
        self._entries: OrderedDict[Hashable, Entry] = OrderedDict()
        self._shown_by: defaultdict[str, set[Hashable]] = defaultdict(set)
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, asked: Hashable, *, now: float) -> Entry | None:
        """Return what was kept for it and has not ended."""
        with self._lock:
            entry = self._entries.get(asked)
            if entry is None:
                return None
            if entry.until <= now:
                self._remove(asked)
                return None
            self._entries.move_to_end(asked)
            return entry

    def put(self, asked: Hashable, entry: Entry, *, edition: int) -> bool:
        """Keep what was made under an edition, if that still stands; return whether it was kept."""
        with self._lock:
            if edition != self.edition or entry.size > self._largest // 4:
                return False
            self._remove(asked)
            self._entries[asked] = entry
            self.size += entry.size
            for key in entry.keys:
                self._shown_by[key].add(asked)
            while len(self._entries) > self._most or self.size > self._largest:
                self._remove(next(iter(self._entries)))
            return True

    def end(self, keys: Collection[str]) -> None:
        """Forget the pages that show something that has changed."""
        with self._lock:
            self.edition += 1
            self.turn = Turn()
            if EVERYTHING in keys:
                self._clear()
                return
            # A page that shows many of a kind carries the kind alone.
            for key in {*keys, *(key.partition(":")[0] for key in keys)}:
                for asked in list(self._shown_by.get(key, ())):
                    self._remove(asked)

    def clear(self) -> None:
        """Forget every page."""
        self.end({EVERYTHING})

    def renew_lock(self) -> None:
        """Be usable after a fork, at which another thread may have held the lock."""
        self._lock = Lock()

    def _clear(self) -> None:
        self._entries.clear()
        self._shown_by.clear()
        self.size = 0

    def _remove(self, asked: Hashable) -> None:
        entry = self._entries.pop(asked, None)
        if entry is None:
            return
        self.size -= entry.size
        for key in entry.keys:
            self._shown_by[key].discard(asked)
            if not self._shown_by[key]:
                del self._shown_by[key]
