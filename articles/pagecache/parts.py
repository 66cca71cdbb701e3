"""Parts: pieces of pages that outlive them, because what they show has not changed."""

from collections.abc import Sized
from dataclasses import dataclass

from articles.models import RowKey


@dataclass(frozen=True)
class Part:
    """A piece of pages, with the rows that it was made of; pages that show it show these."""

    value: Sized
    rows: frozenset[RowKey]
    keys: frozenset[str]
    until: float

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return 2 * len(self.value) + 1000 + 300 * len(self.keys)
