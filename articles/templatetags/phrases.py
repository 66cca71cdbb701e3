"""Phrases in templates: titles whose lines end between phrases."""

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles import text

register = template.Library()


@register.filter
def phrased(title: str, language: str) -> SafeString:
    """Return a title, marked where its lines may end if it is in Japanese."""
    if not text.is_japanese(language):
        return escape(title)
    return mark_safe("<wbr>".join(map(escape, text.phrases_of(title))))  # noqa: S308
