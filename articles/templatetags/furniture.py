"""Furniture: what stands on every page and is the same on nearly all, written once a process."""

from functools import lru_cache

from django import template
from django.conf import settings
from django.template import Context
from django.template.base import Node, NodeList, Parser, Token
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()
# The pages that the masthead leads to, and marks when one is on them.
MARKED = {"home", "archive", "authors"}


@register.simple_tag(takes_context=True)
def furniture(context: Context, name: str) -> SafeString:
    """Return the markup of a template that is given the site's name, its line and where one is."""
    match = getattr(context.get("request"), "resolver_match", None)
    here = match.url_name if match and match.url_name in MARKED else ""
    # Whoever writes templates wants to see them.
    write = _write.__wrapped__ if settings.DEBUG else _write
    return write(
        name,
        here=here,
        language=get_language(),
        prefix=get_script_prefix(),
        site_name=settings.SITE_NAME,
        site_tagline=str(settings.SITE_TAGLINE),
    )


@register.tag
def once(parser: Parser, token: Token) -> Node:
    """Write what stands up to `endonce` once a process and language; it knows the site's name alone."""
    nodes = parser.parse(["endonce"])
    parser.delete_first_token()
    return _Once(nodes)


class _Once(Node):
    """Nodes of a template that say the same on every page."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist
        self._written: dict[tuple[str | None, ...], SafeString] = {}

    def render(self, context: Context) -> SafeString:
        """Return what they said when they were asked first."""
        place = get_language(), get_script_prefix(), settings.SITE_NAME
        if place not in self._written:
            bare = context.new({"site_name": settings.SITE_NAME})
            self._written[place] = self.nodelist.render(bare)
        return self._written[place]


@lru_cache(maxsize=64)
def _write(name: str, **facts: str | None) -> SafeString:
    return render_to_string(name, facts)
