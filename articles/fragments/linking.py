"""Linking: the shortest text directive that leads to one passage of a page and nowhere else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from articles.fragments.borders import Border
from articles.fragments.contexts import surround
from articles.fragments.cutting import cut_end, cut_start
from articles.fragments.directives import Directive, write_directive
from articles.fragments.folding import fold
from articles.fragments.indexing import Index
from articles.fragments.pages import Page


class LinkState(StrEnum):
    """Whether there is a directive that leads to a passage."""

    UNIQUE = "unique"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"


@dataclass(frozen=True)
class Link:
    """A directive, written `text=...`, which is empty unless it is unique."""

    state: LinkState
    directive: str


def make_link(lines: Sequence[str], first: int, last: int) -> Link:
    """Return a link to the passage that `lines[first:last]` of a page make."""
    return Finder(lines).link(first, last)


class Finder:
    """Makes many links into one page, whose lines are read once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.page = Page(lines)
        self.index = Index(self.page)

    def link(self, first: int, last: int) -> Link:
        """Return a link to the passage of the lines from `first` up to, not with, `last`."""
        numbers = range(max(first, 0), min(last, len(self.page.lines)))
        filled = [number for number in numbers if self.page.folded[number].strip()]
        if not filled:
            return Link(LinkState.MISSING, "")
        directive = self._find(filled)
        if directive is None:
            return Link(LinkState.AMBIGUOUS, "")
        return Link(LinkState.UNIQUE, write_directive(directive))

    def _find(self, filled: Sequence[int]) -> Directive | None:
        first, *others = filled
        line, places = self.page.lines[first], self.page.places(first)
        texts = dict.fromkeys((cut_start(line, places, 1), line))
        ways: list[Callable[[], Directive | None]] = [
            partial(self._exact, first),
            *(partial(self._double, filled, text) for text in texts),
            # Better a link to the second line of the passage than none to its first.
            *(partial(self._exact, number) for number in others),
        ]
        return next(filter(None, (way() for way in ways)), None)

    def _exact(self, number: int) -> Directive | None:
        """Return the words from the start of a line that are the start of no other place."""
        length = len(self.page.folded[number])
        needed = 1 + self.index.shared(self.page.starts[number], length)
        if needed > length:
            return None
        return Directive(cut_start(self.page.lines[number], self.page.places(number), needed))

    def _double(self, filled: Sequence[int], text: str) -> Directive | None:
        """Return a directive for a text at the start of a passage that stands elsewhere too."""
        folded = fold(text)
        found = self.index.find(folded)
        if found is None:
            return None
        start = self.page.starts[filled[0]]
        doubles = [double for double in found if double != start]
        ending = [each for each in doubles if self._divides(each + len(folded))]
        if not ending:
            return Directive(text)
        return self._range(filled, text, doubles=ending) or surround(
            self.page, filled[0], text=text, doubles=doubles, ending=ending
        )

    def _divides(self, position: int) -> bool:
        return self.page.border(position) is not Border.NONE

    def _range(
        self, filled: Sequence[int], text: str, *, doubles: Sequence[int]
    ) -> Directive | None:
        """Return the passage as a range, where all doubles come later and lack its end.

        A browser takes the first start and the first end behind it, however far away.
        """
        first, last = filled[0], filled[-1]
        if first == last or min(doubles) < self.page.starts[first]:
            return None
        line, places = self.page.lines[last], self.page.places(last)
        for needed in (1, len(self.page.folded[last])):
            end = cut_end(line, places, needed)
            found = self.index.find(fold(end))
            if found and max(found) < min(doubles):
                return Directive(text, end=end)
        return None
