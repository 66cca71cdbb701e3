"""Citing: how to name an article in a text of one's own, to read and as files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles import descriptions, pagecache
from articles.models import Article
from articles.views.revalidating import send

BIBTEX = "application/x-bibtex; charset=utf-8"
RIS = "application/x-research-info-systems; charset=utf-8"


@require_safe
@pagecache.keeps()
def page(request: HttpRequest, path: str) -> HttpResponse:
    """Show an article's citations."""
    article = _article(path)
    about = descriptions.describe(article)
    context = {
        "article": article,
        "in_japanese": descriptions.citation_in_japanese(about),
        "in_latin": descriptions.citation_in_latin(about),
        "bibtex": descriptions.bibtex(about),
        "ris": descriptions.ris(about),
    }
    return render(request, "articles/cite.html", context)


@require_safe
@pagecache.keeps()
@cache_control(no_cache=True)
def bibtex(request: HttpRequest, path: str) -> HttpResponseBase:
    """Send an article's record in BibTeX."""
    about = descriptions.describe(_article(path))
    body = descriptions.bibtex(about)
    return _send(request, body, name=f"{descriptions.citation_key(about)}.bib", kind=BIBTEX)


@require_safe
@pagecache.keeps()
@cache_control(no_cache=True)
def ris(request: HttpRequest, path: str) -> HttpResponseBase:
    """Send an article's record in RIS."""
    about = descriptions.describe(_article(path))
    body = descriptions.ris(about)
    return _send(request, body, name=f"{descriptions.citation_key(about)}.ris", kind=RIS)


def _article(path: str) -> Article:
    """Return the public article at an address, with what it says of itself, in four queries."""
    found = (
        Article.objects.published()
        .filter(path=path)
        .select_related("original__watch", "lead_image")
        .prefetch_related("original__authors", "translators", "tags")
        .defer("body", "html")
        .first()
    )
    if found is None:
        raise Http404
    return found


def _send(request: HttpRequest, body: str, *, name: str, kind: str) -> HttpResponseBase:
    response = send(request, body.encode(), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
