"""Descriptions in templates: what a translation says of itself to machines, and to its readers."""

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles import descriptions
from articles.models import Article

register = template.Library()


@register.simple_tag
def linked_data(description: descriptions.Description) -> SafeString:
    """Return the element with which search engines read a translation; browsers run nothing of it."""
    words = descriptions.embeddable(descriptions.linked_data(description))
    return mark_safe(f'<script type="application/ld+json">{words}</script>')  # noqa: S308


@register.simple_tag
def open_graph(description: descriptions.Description) -> SafeString:
    """Return the elements that other sites read where somebody leads to a translation."""
    lines = (
        f'<meta property="{name}" content="{escape(value)}">'
        for name, value in descriptions.open_graph(description)
    )
    return mark_safe("\n".join(lines))  # noqa: S308


@register.filter
def locale(language: str) -> str:
    """Return the language with a country, nothing where none is known."""
    return descriptions.locale_of(language)


@register.filter
def credit_lines(article: Article) -> list[SafeString]:
    """Return the sentences that rights holders and licences ask for, with their links."""
    return descriptions.linked_credit_lines(article)
