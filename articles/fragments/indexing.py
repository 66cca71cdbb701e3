"""An index of all places of a page at which a word may begin, in the order of what follows them.

Whatever shares its first letters with a place stands beside it there, so one look tells how many
letters make a place unlike all others.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from articles.fragments.pages import Page
from articles.fragments.scripts import BEGINNING

# Only so many characters are sorted by, and only so many places that share them are looked at.
SORTED = 64
CROWD = 64


class Index:
    """The positions of a page's folded text, sorted by the text from there on."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.order = sorted(set(_find_beginnings(page)), key=self._key)

    def _key(self, position: int) -> str:
        return self.page.text[position : position + SORTED]

    def shared(self, position: int, length: int) -> int:
        """Return how many characters from here on, up to `length`, some other place shares."""
        key = self._key(position)
        low = bisect_left(self.order, key, key=self._key)
        high = bisect_right(self.order, key, lo=low, key=self._key)
        if high - low > CROWD:
            return length
        near = self.order[max(low - 1, 0) : high + 1]
        return max(
            (self._alike(position, other, length) for other in near if other != position), default=0
        )

    def find(self, folded: str) -> list[int] | None:
        """Return the positions at which a text stands, or None when they are too many to look at."""
        head = folded[:SORTED]
        low = bisect_left(self.order, head, key=lambda position: self._head(position, head))
        high = bisect_right(
            self.order, head, lo=low, key=lambda position: self._head(position, head)
        )
        if high - low > CROWD:
            return None
        return [place for place in self.order[low:high] if self.page.text.startswith(folded, place)]

    def _head(self, position: int, head: str) -> str:
        return self.page.text[position : position + len(head)]

    def _alike(self, position: int, other: int, length: int) -> int:
        text = self.page.text
        return count_alike(text[position : position + length], text[other : other + length])


def count_alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common from their beginnings on."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _find_beginnings(page: Page) -> Iterator[int]:
    for number, (line, start) in enumerate(zip(page.lines, page.starts, strict=True)):
        places = page.places(number)
        yield start
        for match in BEGINNING.finditer(line):
            yield start + places[match.start()]
