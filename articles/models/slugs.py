"""Slugs that are free: the part of an address that names a row."""

from collections.abc import Callable
from itertools import count


def free_slug(wanted: str, *, taken: Callable[[str], bool]) -> str:
    """Return the slug, with -2, -3, ... behind it where it is taken."""
    if not taken(wanted):
        return wanted
    return next(slug for n in count(2) if not taken(slug := f"{wanted}-{n}"))
