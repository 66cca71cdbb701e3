"""An article, as its readers see it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from articles.models import Article


def article(request: HttpRequest, path: str) -> HttpResponse:
    """Show the article at this address, or say that it was taken back."""
    found = (
        Article.objects.filter(path=path)
        .select_related("original", "lead_image")
        .prefetch_related("original__authors", "translators", "tags")
        .first()
    )
    if found is None or not (found.is_public or found.is_withdrawn):
        raise Http404
    if found.is_withdrawn:
        return render(request, "articles/withdrawn.html", {"article": found}, status=410)
    older, newer = found.neighbours()
    return render(
        request, "articles/article.html", {"article": found, "older": older, "newer": newer}
    )
