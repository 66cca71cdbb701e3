"""Stores: the pages of this process and parts of pages, so many and so large at most."""

from collections.abc import Collection, Hashable
from threading import Lock

from articles.pagecache.columns import EVERYTHING
from articles.pagecache.entries import Entry
from articles.pagecache.parts import Part
from articles.pagecache.shelves import Shelf
from articles.pagecache.turning import TURNING, Turn

# Parts are small beside pages and more of them, but they take no more than this share of the bytes.
PARTS_A_PAGE, SHARE_OF_PARTS = 10, 4


class Store:
    """Entries by what was asked, and parts by their names, until a key of what they show is ended.

    `edition` moves with every change that was heard of. What was made under an older one is not kept: nobody knows
    whether it shows the change.
    """

    def __init__(self, *, entries: int, size: int) -> None:
        self.edition = 0
        self.turn = Turn()
        for_parts = size // SHARE_OF_PARTS
        self._pages: Shelf[Entry] = Shelf(most=entries, size=size - for_parts)
        self._parts: Shelf[Part] = Shelf(most=PARTS_A_PAGE * entries, size=for_parts)
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._pages) + len(self._parts)

    @property
    def size(self) -> int:
        """About how many bytes everything takes."""
        return self._pages.size + self._parts.size

    def get(self, asked: Hashable, *, now: float) -> Entry | None:
        """Return the page that was kept for it and has not ended."""
        with self._lock:
            return self._pages.get(asked, now=now)

    def put(self, asked: Hashable, entry: Entry, *, edition: int) -> bool:
        """Keep what was made under an edition, if that still stands; return whether it was kept."""
        with self._lock:
            return edition == self.edition and self._pages.put(asked, entry)

    def part(self, name: Hashable, *, now: float) -> Part | None:
        """Return the part of pages that was kept under a name and has not ended."""
        with self._lock:
            return self._parts.get(name, now=now)

    def put_part(self, name: Hashable, part: Part, *, edition: int) -> bool:
        """Keep a part as pages are kept."""
        with self._lock:
            return edition == self.edition and self._parts.put(name, part)

    def end(self, keys: Collection[str]) -> None:
        """Forget the pages and parts that show something that has changed."""
        with self._lock:
            self.edition += 1
            if EVERYTHING in keys:
                self._pages.clear()
                self._parts.clear()
                self.turn = Turn()
                return
            # What shows many of a kind carries the kind alone.
            ended = {*keys, *(key.partition(":")[0] for key in keys)}
            self._pages.end(ended)
            self._parts.end(ended)
            if not TURNING.isdisjoint(ended):
                self.turn = Turn()

    def clear(self) -> None:
        """Forget everything."""
        self.end({EVERYTHING})

    def renew_lock(self) -> None:
        """Be usable after a fork, at which another thread may have held the lock."""
        self._lock = Lock()
