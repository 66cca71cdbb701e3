"""A picture by itself, as large as it goes, with all that is known of it and the ways back."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles import pagecache
from articles.models import Article, Image

# As many of the articles that show it are named.
MOST = 20


@pagecache.keeps()
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """Show the picture to whoever may read an article that shows it."""
    image = get_object_or_404(Image, name=name)
    readable = Article.objects.visible_to(request.user).illustrated_with(image)
    shown = list(readable.newest_first().defer("body", "html")[:MOST])
    if not shown:
        raise Http404
    return render(request, "articles/picture.html", {"image": image, "articles": shown})
