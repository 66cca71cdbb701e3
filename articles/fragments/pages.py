"""A page's lines, folded once into one text that is searched many times."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from articles.fragments.borders import Border, border_at
from articles.fragments.folding import fold, fold_places

SEPARATOR = "\n"
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff \xa0\u3000"
SEPARATORS = str.maketrans(dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85", " "))


class Page:
    """All lines of a page: as they are, folded, and joined; places in the joined text are positions."""

    def __init__(self, lines: Sequence[str]) -> None:
        shown = [line.translate(SEPARATORS).strip() for line in lines]
        self.lines = tuple(line.lstrip(UNSEEN) for line in shown)
        # Lines that begin with what cannot be searched for, but parts them from the line before.
        self.guarded = {n for n, line in enumerate(shown) if line and line[0] in UNSEEN}
        self.folded = tuple(map(fold, self.lines))
        self.text = SEPARATOR.join(self.folded)
        lengths = (len(line) + len(SEPARATOR) for line in self.folded)
        self.starts = [0, *accumulate(lengths)][: len(self.lines)]

    @cached_property
    def _places_of(self) -> "_Places":
        return _Places(self)

    def places(self, number: int) -> Sequence[int]:
        """Return where in a folded line each of its characters begins, and where the last one ends."""
        return self._places_of(number)

    def line_at(self, position: int) -> int:
        """Return the number of the line in which a position is."""
        return bisect_right(self.starts, position) - 1

    def border(self, position: int) -> Border:
        """Return whether a word can begin or end at a position."""
        number = self.line_at(position)
        line, places = self.lines[number], self.places(number)
        offset = position - self.starts[number]
        first = bisect_left(places, offset)
        last = bisect_right(places, offset)
        found = {border_at(line, place) for place in range(first, last)}
        if Border.CERTAIN in found:
            return Border.CERTAIN
        return Border.POSSIBLE if Border.POSSIBLE in found else Border.NONE

    def occurrences(self, folded: str) -> Iterator[int]:
        """Yield each position at which a folded text stands, within words too."""
        position = self.text.find(folded) if folded and SEPARATOR not in folded else -1
        while position >= 0:
            yield position
            position = self.text.find(folded, position + 1)


class _Places:
    """Remembers the places of the lines that were asked for last."""

    def __init__(self, page: Page) -> None:
        self._of = lru_cache(maxsize=64)(lambda number: _measure(page.lines[number]))

    def __call__(self, number: int) -> Sequence[int]:
        return self._of(number)


def _measure(line: str) -> Sequence[int]:
    return range(len(line) + 1) if line.isascii() else fold_places(line)
