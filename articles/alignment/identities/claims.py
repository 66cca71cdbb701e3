"""Who keeps which identity so far, and what that says about the places of the others."""

from collections.abc import Sequence

from articles.alignment.identities.likeness import Print

# The old segments between which something stands; None is the beginning or the end.
Gap = tuple[int | None, int | None]


class Claims:
    """The pairs of an old and a new segment that are known to be the same."""

    def __init__(self, old: Sequence[Print], new: Sequence[Print]) -> None:
        """Begin with no pair known."""
        self.old, self.new = old, new
        self.heirs: dict[int, int] = {}
        self.parents: dict[int, int] = {}
        # Old segments that went up in another, and new ones that were split off from one.
        self.absorbed: dict[int, int] = {}
        self.offshoots: dict[int, int] = {}

    def claim(self, old: int, new: int) -> None:
        """Let a new segment be an old one."""
        self.heirs[old] = new
        self.parents[new] = old

    def is_open(self, old: int, new: int) -> bool:
        """Say whether neither segment has been spoken for."""
        return self.is_old_open(old) and self.is_new_open(new)

    def is_old_open(self, old: int) -> bool:
        """Say whether nothing is known yet of an old segment."""
        return old not in self.heirs and old not in self.absorbed

    def is_new_open(self, new: int) -> bool:
        """Say whether nothing is known yet of a new segment."""
        return new not in self.parents and new not in self.offshoots

    def open_old(self) -> list[int]:
        """Return the old segments of which nothing is known yet."""
        return [old for old in range(len(self.old)) if self.is_old_open(old)]

    def open_new(self) -> list[int]:
        """Return the new segments of which nothing is known yet."""
        return [new for new in range(len(self.new)) if self.is_new_open(new)]

    def adjoin(self, old: int, new: int) -> bool:
        """Say whether the two stand directly behind, or directly before, a known pair.

        The beginning and the end of the article count as known.
        """
        return self.meets(old - 1, new - 1) or self.meets(old + 1, new + 1)

    def meets(self, old: int, new: int) -> bool:
        """Say whether two places are those of a known pair or of the same end."""
        if old < 0 or new < 0:
            return old == new
        if old >= len(self.old) or new >= len(self.new):
            return old == len(self.old) and new == len(self.new)
        return self.heirs.get(old) == new

    def find_gaps(self) -> tuple[dict[int, Gap], dict[int, Gap]]:
        """Return for each open place, old and new, between which old segments it stands."""
        owners_old = [
            None if self.is_old_open(old) else self.absorbed.get(old, old)
            for old in range(len(self.old))
        ]
        owners_new = [
            self.parents.get(new, self.offshoots.get(new)) for new in range(len(self.new))
        ]
        return label(owners_old), label(owners_new)


def label(owners: Sequence[int | None]) -> dict[int, Gap]:
    """Return for each place without an owner the owners next to it on the left and on the right."""
    left, right = carry(owners), carry(owners[::-1])[::-1]
    return {
        place: (left[place], right[place + 1])
        for place, owner in enumerate(owners)
        if owner is None
    }


def carry(owners: Sequence[int | None]) -> list[int | None]:
    """Return the last owner before each place, and before the end."""
    found: list[int | None] = [None]
    for owner in owners:
        found.append(found[-1] if owner is None else owner)
    return found
