"""Ranking: the order of what was found, and the part of it that lies behind a place."""

from collections.abc import Iterable
from datetime import datetime

from articles.search.requests import Place

# Whether the heading holds all terms, the article's key, and since when it is published.
Found = tuple[bool, int, datetime]


def behind(rows: Iterable[Found], place: Place | None) -> list[Found]:
    """Return the rows in their order, from a place on."""
    ordered = sorted(rows, key=_rank, reverse=True)
    if place is None:
        return ordered
    last = (place.in_heading, place.published_at, place.pk)
    return [row for row in ordered if _rank(row) < last]


def _rank(row: Found) -> tuple[bool, datetime, int]:
    in_heading, pk, published_at = row
    return in_heading, published_at, pk
