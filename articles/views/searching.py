"""Search: what readers look for, by words and within parts of the site."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles import search

LONGEST = 100
NEWEST = "new"


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Show what was found, a page of it; whatever was typed is an answerable question."""
    words = request.GET.get("q", "")[: 2 * LONGEST]
    asked = {name: request.GET.get(name, "")[:LONGEST] for name in search.NAMES}
    newest = request.GET.get("order") == NEWEST
    query = search.read(words, fields=asked)
    results = search.find(query, newest=newest, after=request.GET.get("after", ""))
    is_lost = not (query.is_empty or results.total)
    by_heading = urlencode({"q": words, **{name: said for name, said in asked.items() if said}})
    by_time = f"{by_heading}&order={NEWEST}"
    context = {
        "words": words,
        "asked": asked,
        "is_limited": any(asked.values()),
        "newest": newest,
        "query": query,
        "results": results,
        "by_heading": by_heading,
        "by_time": by_time,
        "again": by_time if newest else by_heading,
        "suggestions": search.suggest(query) if is_lost else [],
    }
    return render(request, "articles/search.html", context)
