"""Shelves: what is kept in this process, so much at most, the longest unused out first."""

from collections import OrderedDict, defaultdict
from collections.abc import Collection, Hashable
from typing import Generic, Protocol, TypeVar


class Kept(Protocol):
    """What may be kept until something that it shows changes, or until a moment."""

    @property
    def keys(self) -> frozenset[str]:
        """The keys of what it shows."""

    @property
    def until(self) -> float:
        """When it ends at the latest."""

    @property
    def size(self) -> int:
        """About how many bytes it takes."""


K = TypeVar("K", bound=Kept)


class Shelf(Generic[K]):
    """What is kept by its name, and by the keys of what it shows; whoever uses it holds a lock."""

    def __init__(self, *, most: int, size: int) -> None:
        self.size = 0
        self._most, self._largest = most, size
        self._kept: OrderedDict[Hashable, K] = OrderedDict()
        self._shown_by: defaultdict[str, set[Hashable]] = defaultdict(set)

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, name: Hashable, *, now: float) -> K | None:
        """Return what was kept under a name and has not ended."""
        kept = self._kept.get(name)
        if kept is None:
            return None
        if kept.until <= now:
            self._remove(name)
            return None
        self._kept.move_to_end(name)
        return kept

    def put(self, name: Hashable, kept: K) -> bool:
        """Keep it, unless it would push out too much else; return whether it was kept."""
        if kept.size > self._largest // 4:
            return False
        self._remove(name)
        self._kept[name] = kept
        self.size += kept.size
        for key in kept.keys:
            self._shown_by[key].add(name)
        while len(self._kept) > self._most or self.size > self._largest:
            self._remove(next(iter(self._kept)))
        return True

    def end(self, keys: Collection[str]) -> None:
        """Forget what shows something of these keys."""
        for key in keys:
            for name in list(self._shown_by.get(key, ())):
                self._remove(name)

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self._shown_by.clear()
        self.size = 0

    def _remove(self, name: Hashable) -> None:
        kept = self._kept.pop(name, None)
        if kept is None:
            return
        self.size -= kept.size
        for key in kept.keys:
            self._shown_by[key].discard(name)
            if not self._shown_by[key]:
                del self._shown_by[key]
