"""Pictures in templates, by the same markup as in the text of an article."""

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from articles import text
from articles.models import Image

register = template.Library()


@register.simple_tag
def framed(image: Image, *, lazy: bool = True, sizes: str = text.SIZES) -> SafeString:
    """Return the picture in all its sizes on its sketch, in a frame no higher than the window; the one at
    the top of a page is not lazy."""
    shown = image.picture
    markup = text.picture_markup(shown, alt=image.alt, lazy=lazy, sizes=sizes)
    return mark_safe(text.frame_markup(shown, markup))  # noqa: S308


@register.simple_tag
def zoomable(image: Image, *, lazy: bool = True, sizes: str = text.SIZES) -> SafeString:
    """Return the framed picture as a link to the page that shows it by itself."""
    shown = image.picture
    markup = framed(image, lazy=lazy, sizes=sizes)
    label = gettext("画像を大きく見る")
    return mark_safe(text.zoom_markup(shown, markup, alt=image.alt, label=label))  # noqa: S308


@register.filter
def credit(image: Image) -> SafeString:
    """Return whose the picture is and under which licence, with links."""
    return mark_safe(text.credit_markup(image.picture))  # noqa: S308


@register.filter
def source(image: Image) -> SafeString:
    """Return whose the picture is, leading to where it comes from."""
    return mark_safe(text.source_markup(image.picture))  # noqa: S308


@register.filter
def licence(image: Image) -> SafeString:
    """Return the licence of the picture, leading to its words."""
    return mark_safe(text.licence_markup(image.picture))  # noqa: S308
