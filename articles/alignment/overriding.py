"""How an editor's borders and bonds divide two texts."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from articles.alignment.blocks import Bond, Border, OverrideError
from articles.alignment.tracing import Stretch


def divide(
    rows: int, columns: int, *, borders: Collection[Border], bonds: Collection[Bond]
) -> tuple[list[Stretch], set[Stretch]]:
    """Return the stretches between all borders, and those among them that are bonds."""
    bound = {read_bond(bond, rows=rows, columns=columns) for bond in bonds}
    corners = {(0, 0), (rows, columns)}
    for border in borders:
        if not (0 <= border.source <= rows and 0 <= border.target <= columns):
            raise OverrideError(
                f"{border} is outside the texts, which have {rows} and {columns} blocks."
            )
        corners.add((border.source, border.target))
    for top, bottom, left, right in bound:
        corners |= {(top, left), (bottom, right)}
    stretches = []
    for (top, left), (bottom, right) in pairwise(sorted(corners)):
        if right < left:
            raise OverrideError(
                f"The borders before ({top}, {left}) and before ({bottom}, {right}) cross."
            )
        stretches.append(Stretch(top, bottom, left, right))
    for stretch in bound.difference(stretches):
        raise OverrideError(f"The bond of {stretch} is divided by another override.")
    return stretches, bound


def read_bond(bond: Bond, *, rows: int, columns: int) -> Stretch:
    """Return the stretch that a bond covers."""
    if not (is_run(bond.source, rows) and is_run(bond.target, columns)):
        raise OverrideError(f"{bond} must join neighbouring blocks of both texts.")
    return Stretch(bond.source[0], bond.source[-1] + 1, bond.target[0], bond.target[-1] + 1)


def is_run(places: Sequence[int], count: int) -> bool:
    """Say whether these are neighbouring blocks of a text that has so many."""
    if not places:
        return False
    first, last = places[0], places[-1]
    return first >= 0 and last < count and list(places) == list(range(first, last + 1))
