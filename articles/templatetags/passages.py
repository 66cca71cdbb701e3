"""Passages of originals in templates."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from articles import extraction

register = template.Library()


@register.filter
def pictureless(html: str) -> SafeString:
    """Return the HTML of a block of an original, without pictures from elsewhere."""
    return mark_safe(extraction.without_pictures(html))  # noqa: S308
