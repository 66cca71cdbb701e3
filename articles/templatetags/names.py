"""Names and numbers within sentences, as each language writes them."""

from collections.abc import Iterable

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from articles import languages
from articles.models import Author

register = template.Library()


@register.filter
def linked(authors: Iterable[Author]) -> SafeString:
    """Return the names of authors as a list, each leading to the author's page."""
    pairs = ((author.get_absolute_url(), author.name) for author in authors)
    return format_html_join(gettext("、"), '<a href="{}">{}</a>', pairs)


@register.filter
def listed(names: Iterable[object]) -> str:
    """Return names as a list."""
    return languages.listed(names)


@register.filter
def grouped(number: int) -> str:
    """Return the number with its thousands apart, which years and addresses must not have."""
    return number_format(number, force_grouping=True)
