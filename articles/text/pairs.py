"""A pair of brackets in a line, before anybody knows what it means."""

from typing import NamedTuple


class Pair(NamedTuple):
    """Where the inner text of `[…]` or `![…]` starts and stops, and what it may become."""

    source: str
    start: int
    stop: int
    is_image: bool
    is_linkable: bool
