"""What stayed in its order, and what moved."""

from bisect import bisect_left
from collections.abc import Sequence


def find_moved(places: Sequence[int]) -> set[int]:
    """Return the fewest indices that, taken out, leave the different places rising."""
    # By length, the least place at which a rising row of that length ends, and where that is.
    ends: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for index, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(holders[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        holders[length : length + 1] = [index]
    stayed = set()
    last = holders[-1] if holders else -1
    while last >= 0:
        stayed.add(last)
        last = before[last]
    return set(range(len(places))) - stayed
