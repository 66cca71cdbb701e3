"""Previews: what is not public, for whoever holds a signed link, for a time."""

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from articles.models import Article
from articles.views.discussing import discussion_under
from articles.views.reading import page_of_article


@never_cache
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """Show the article as it was last saved, out of reach of caches and search engines."""
    try:
        article = Article.objects.previewed_by(token)
    except signing.SignatureExpired:
        response = render(request, "articles/preview_expired.html", status=410)
    except (signing.BadSignature, Article.DoesNotExist):
        raise Http404 from None
    else:
        article.html = _lead_to_files(article)
        context = page_of_article(request, article, is_preview=True)
        context["beneath"] = discussion_under(article, context["passages"])
        response = render(request, "articles/article.html", context)
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _lead_to_files(article: Article) -> str:
    """Return the text with its pictures leading to their files, since their pages do not open yet."""
    html = article.html
    for image in article.pictures.all():
        html = html.replace(f'href="{image.get_absolute_url()}"', f'href="{image.file.url}"')
    return html
