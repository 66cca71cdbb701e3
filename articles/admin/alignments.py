"""The page on which an editor sees which passage renders which, and puts it right."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import originals
from articles.admin.acts import note
from articles.models import Article

# Below this, a pair is shown as one to look at.
UNSURE = 0.75


def align(request: HttpRequest, pk: int, *, site: AdminSite) -> HttpResponse:
    """Show the pairs of an article, and do what was decided about one."""
    visible = Article.objects.visible_to(request.user).select_related("original", "snapshot")
    article = get_object_or_404(visible, pk=pk)
    may_change = Article.objects.editable_by(request.user).filter(pk=pk).exists()
    if not request.user.has_perm("articles.view_article"):
        raise PermissionDenied
    if request.method == "POST":
        if not may_change:
            raise PermissionDenied
        return _act(request, article)
    segments = list(article.segments.standing())
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("原文との対応"),
        "article": article,
        "pairs": list(zip(segments, [None, *segments], strict=False)),
        "seen": originals.digest_of_segments(segments),
        "may_change": may_change,
        "unsure": UNSURE,
        "has_fixed": any(segment.is_fixed for segment in segments),
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/articles/article/alignment.html", context)


def _act(request: HttpRequest, article: Article) -> HttpResponse:
    address = reverse("admin:articles_article_alignment", args=[article.pk])
    verb, _sep, public_id = request.POST.get("do", "").partition(":")
    seen = request.POST.get("seen", "")
    try:
        if "anew" in request.POST:
            originals.regroup_anew(article, seen=seen)
            done = _("手で直した対応を忘れ、はじめから組み直しました。")
            note(request, article, done)
            messages.success(request, done)
            return HttpResponseRedirect(address)
        home = originals.regroup(article, originals.Verb(verb), public_id=public_id, seen=seen)
    except originals.NothingToMove:
        messages.warning(request, _("動かせる段落がないので、何もしていません。"))
        return HttpResponseRedirect(f"{address}#s-{public_id}")
    except (ValueError, originals.CannotRegroup):
        words = _(
            "対応がそのあいだに変わったので、何もしていません。いまの対応を見て、もう一度どうぞ。"
        )
        messages.warning(request, words)
        return HttpResponseRedirect(address)
    note(request, article, _("対応を直しました。"))
    messages.success(request, _("対応を直しました。"))
    return HttpResponseRedirect(f"{address}#s-{home}")
