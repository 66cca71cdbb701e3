"""Moments in descriptions, for machines."""

from datetime import datetime

from django.utils import timezone


def moment_of(value: datetime) -> str:
    """Return a moment to the second, where the site is: many read the day of it and not the zone."""
    return timezone.localtime(value, timezone.get_default_timezone()).isoformat(timespec="seconds")
