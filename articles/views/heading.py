"""Heading: what stands above the text of an article and is no part of the article's own row.

Whatever becomes of the article leaves it as it was, so that its markup is kept by itself.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles import pagecache
from articles.models import Article, Noticed


def heading_of(
    request: HttpRequest, article: Article, *, preview: bool = False
) -> dict[str, SafeString]:
    """Return the credit of the original and the picture in front, as far as there are any."""
    original, image = article.original, article.lead_image
    found: dict[str, SafeString] = {}
    if original:
        rows = (original, *original.authors.all())
        found["credit"] = _part(request, "articles/_original.html", rows, {"original": original})
    if image:
        context = {"image": image, "preview": preview}
        found["lead"] = _part(request, "articles/_lead.html", (image,), context)
    return found


def _part(
    request: HttpRequest, template: str, rows: tuple[Noticed, ...], context: Mapping[str, Any]
) -> SafeString:
    """Return what a template makes of rows; previews are never kept."""
    name = template, rows[0].pk

    def write(names: object) -> Iterator[tuple[tuple[str, int], SafeString, tuple[Noticed, ...]]]:
        yield name, render_to_string(template, context), rows

    return pagecache.parts(request, SafeString, [name], write)[0]
