"""The page on which an editor opens or closes the comments of one article, and invites its author."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from articles import comments
from articles.admin.acts import note
from articles.forms import CommentSettingsForm
from articles.models import Article


def settle(request: HttpRequest, pk: int, *, site: AdminSite) -> HttpResponse:
    """Ask for the mode and the days, and show a link for each author of the original."""
    if not request.user.has_perm("articles.publish_article"):
        raise PermissionDenied
    article = get_object_or_404(Article.objects.select_related("original"), pk=pk)
    kept = {"comment_mode": article.comment_mode, "comment_days": article.comment_days}
    form = CommentSettingsForm(request.POST or None, initial=kept)
    if request.method == "POST" and form.is_valid():
        # These columns alone: whoever edits the text meanwhile loses nothing, and keeps them.
        Article.objects.filter(pk=pk).update(**form.cleaned_data)
        note(request, article, _("コメントの受付を変えた"))
        messages.success(request, _("コメントの受付を変えました。"))
        return HttpResponseRedirect(request.path)
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("コメントの受付"),
        "article": article,
        "form": form,
        "links": _links(article),
        "count": article.comments.approved().count(),
        "waiting": article.comments.held().count(),
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/articles/article/comments.html", context)


def _links(article: Article) -> list[tuple[str, str]]:
    """Return a link for each author, where readers can see the article that it is about."""
    if article.original is None or not article.is_public:
        return []
    return [
        (author.name, settings.SITE_URL + comments.author_link(article, author))
        for author in article.original.authors.all()
    ]
