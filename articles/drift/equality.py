"""Blocks that are the same because their prints are."""

from collections import defaultdict
from collections.abc import Hashable, Sequence


def pair_equal(old: Sequence[Hashable], new: Sequence[Hashable]) -> dict[int, int]:
    """Return which old places are which new ones, where both hold the same.

    What stands once on either side is found wherever it is; what stands more often is told apart by
    its neighbours, and else by its order.
    """
    places_old, places_new = _collect(old), _collect(new)
    pairs = {
        places[0]: places_new[each][0]
        for each, places in places_old.items()
        if len(places) == len(places_new.get(each, ())) == 1
    }
    taken = set(pairs.values())
    _spread(pairs, taken, old=old, new=new)
    for each, places in places_old.items():
        open_old = [place for place in places if place not in pairs]
        open_new = [place for place in places_new.get(each, ()) if place not in taken]
        pairs |= zip(open_old, open_new, strict=False)
    return pairs


def _collect(prints: Sequence[Hashable]) -> dict[Hashable, list[int]]:
    found = defaultdict[Hashable, list[int]](list)
    for place, each in enumerate(prints):
        found[each].append(place)
    return found


def _spread(
    pairs: dict[int, int], taken: set[int], *, old: Sequence[Hashable], new: Sequence[Hashable]
) -> None:
    """Pair equals that stand beside a pair, or at the same end, as long as there are any."""
    fronts = [*sorted(pairs.items(), reverse=True), (len(old), len(new)), (-1, -1)]
    while fronts:
        front = fronts.pop()
        for step in (1, -1):
            one, other = front[0] + step, front[1] + step
            if not (0 <= one < len(old) and 0 <= other < len(new)):
                continue
            if one not in pairs and other not in taken and old[one] == new[other]:
                pairs[one] = other
                taken.add(other)
                fronts.append((one, other))
