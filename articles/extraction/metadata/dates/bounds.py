"""Bounds: which dates an article on the web can have."""

from datetime import UTC, date, datetime, timedelta

# What is put in front of readers today may be dated tomorrow, east of here.
AHEAD = timedelta(days=1)
WEB = date(1990, 1, 1)
# Dates that a program shows when it knows none.
NOTHING = frozenset({date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1), date(1899, 12, 30)})
PRINTING = 1600


def make_date(year: int, month: int, day: int) -> date | None:
    """Return a date, or nothing where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_possible(iso: str) -> bool:
    """Tell whether a date stated for machines can be meant."""
    day = date.fromisoformat(iso[:10])
    return day not in NOTHING and day.year >= PRINTING


def is_plausible(iso: str) -> bool:
    """Tell whether a date read elsewhere can be that of an article on the web."""
    return WEB <= date.fromisoformat(iso[:10]) <= (datetime.now(UTC) + AHEAD).date()
