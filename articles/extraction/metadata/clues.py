"""Clues: what one source of a page says about one field."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from articles.extraction.found import Field, Found
from articles.extraction.metadata.pages import Page


class Trust(IntEnum):
    """How much a clue counts, the best first."""

    STATED = 1  # made for machines, of this article
    MARKED = 2  # made for machines, of the page; or marked for styles by a known name
    SEEN = 3  # read off the visible text by its place or its words
    IMPLIED = 4  # follows from something else, such as the address


@dataclass(frozen=True)
class Clue:
    """A value that a page gives for a field, not yet cleaned, with where it stands."""

    field: Field
    values: tuple[str, ...]
    where: str
    trust: Trust
    organisation: bool = False

    @property
    def value(self) -> str:
        """The first value."""
        return self.values[0]


# A source reads a page; an arbiter chooses among the clues for its field, knowing earlier choices.
Source = Callable[[Page], Iterable[Clue]]
Arbiter = Callable[[Sequence[Clue], Page, Mapping[Field, Found]], Found | None]
