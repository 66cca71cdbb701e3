"""A picture by itself, as large as it goes, with all that is known of it and the ways back."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles import accounts, pagecache
from articles.models import Article, Image

# As many of the articles that show it are named.
MOST = 20


@pagecache.keeps()
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """Show the picture to whoever may read an article that shows it."""
    image = get_object_or_404(Image, name=name)
    # Whoever has a password alone, where more is asked of them, is nobody yet.
    user = request.user if accounts.may_work(request.user) else AnonymousUser()
    readable = Article.objects.visible_to(user).illustrated_with(image)
    shown = list(readable.newest_first().defer("body", "html")[:MOST])
    if not shown:
        raise Http404
    return render(request, "articles/picture.html", {"image": image, "articles": shown})
