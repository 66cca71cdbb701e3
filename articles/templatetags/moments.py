"""Moments in templates, for machines."""

from datetime import datetime

from django import template
from django.utils import timezone

register = template.Library()


@register.filter
def moment(value: datetime) -> str:
    """Return a moment to the second, as the attribute `datetime` takes it: no more than a millisecond may."""
    return timezone.localtime(value).isoformat(timespec="seconds")
