"""Pictures in templates, by the same markup as in the text of an article."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from articles import text
from articles.models import Image

register = template.Library()


@register.simple_tag
def picture(image: Image, *, lazy: bool = True, sizes: str = text.SIZES) -> SafeString:
    """Return the picture in all its sizes; the one at the top of a page is not lazy."""
    markup = text.picture_markup(image.picture, alt=image.alt, lazy=lazy, sizes=sizes)
    return mark_safe(markup)  # noqa: S308
