"""Periods: years and months as the site's clocks tell them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, Value, When
from django.utils import timezone


@dataclass(frozen=True)
class Period:
    """A stretch of time; `end` is the first moment that is no longer in it."""

    start: datetime
    end: datetime

    @property
    def last(self) -> datetime:
        """The last moment that is still in it, as exactly as times are kept."""
        return self.end - timedelta(microseconds=1)


def year_of(year: int) -> Period:
    """Return a year; raises ValueError where the calendar has none."""
    return Period(_first_of(year, 1), _first_of(year + 1, 1))


def month_of(year: int, month: int) -> Period:
    """Return a month; raises ValueError where the calendar has none."""
    return Period(_first_of(year, month), _first_of(year + month // 12, month % 12 + 1))


def months_between(first: datetime, last: datetime) -> list[datetime]:
    """Return the beginnings of all months from one moment to another, both included."""
    zone = timezone.get_default_timezone()
    first, last = first.astimezone(zone), last.astimezone(zone)
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [_first_of(month // 12, month % 12 + 1) for month in months]


def place_among(starts: Sequence[datetime], *, field: str, first: int = 0) -> Case | Value:
    """Return an expression: in which of these periods, counted from `first`, a time lies.

    Halving them costs each row a handful of comparisons, where a truncation to the month would be
    a function of Python's on SQLite.
    """
    if len(starts) == 1:
        return Value(first)
    half = len(starts) // 2
    return Case(
        When(
            **{f"{field}__lt": starts[half]},
            then=place_among(starts[:half], field=field, first=first),
        ),
        default=place_among(starts[half:], field=field, first=first + half),
    )


def _first_of(year: int, month: int) -> datetime:
    return datetime(year, month, 1, tzinfo=timezone.get_default_timezone())
