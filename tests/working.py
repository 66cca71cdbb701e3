"""How much work a piece of code is, in calls: the same on every machine, however busy it is."""

import sys
from collections.abc import Callable

# For twice the text: twice the work, some more for what is built once, and far less than the four of a square.
GROWTH = 2.6


def calls(work: Callable[..., object], *words: object) -> int:
    """Return how many functions are called until the work is done."""
    total = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal total
        total += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work(*words)
    finally:
        sys.setprofile(before)
    return total
