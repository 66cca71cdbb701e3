"""Languages in templates."""

from django import template

from articles import text

register = template.Library()


@register.filter
def direction(language: str) -> str:
    """Return which way the letters of the language run, as the attribute `dir` says it."""
    return text.direction(language)
