"""A place in a text that names a licence."""

from dataclasses import dataclass

from articles.licences.grants import Licence


@dataclass(frozen=True)
class Mention:
    """What is named from `start` to `end`.

    Without a licence it is only known by its Creative Commons elements, as no version is given; and
    without those either it is a licence of which nothing is known.
    """

    start: int
    end: int
    licence: Licence | None
    elements: frozenset[str] = frozenset()
