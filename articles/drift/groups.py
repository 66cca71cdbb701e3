"""Old and new blocks that belong together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

# An old place and a new one that belong together.
Tie = tuple[int, int]


@dataclass(frozen=True)
class Group:
    """The places of old and new blocks that say the same; those on one side alone are gone or new."""

    old: tuple[int, ...]
    new: tuple[int, ...]

    def shift(self, by: int) -> "Group":
        """Return the group as it is when as many blocks stand before it."""
        return Group(
            tuple(place + by for place in self.old), tuple(place + by for place in self.new)
        )


def gather_groups(olds: int, news: int, ties: Iterable[Tie]) -> list[Group]:
    """Return the groups that ties make of so many old and new blocks, those alone included."""
    # New places follow the old ones, so that one row holds them all.
    roots = list(range(olds + news))

    def find(place: int) -> int:
        while roots[place] != place:
            roots[place] = roots[roots[place]]
            place = roots[place]
        return place

    for old, new in ties:
        roots[find(olds + new)] = find(old)
    members = defaultdict[int, list[int]](list)
    for place in range(olds + news):
        members[find(place)].append(place)
    return [
        Group(
            tuple(place for place in group if place < olds),
            tuple(place - olds for place in group if place >= olds),
        )
        for group in members.values()
    ]
