"""The page on which the versions of an article are compared, and an old one is brought back."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from articles import publishing, text
from articles.admin.acts import note
from articles.models import Article, Revision


def revise(request: HttpRequest, pk: int, *, site: AdminSite) -> HttpResponse:
    """Show the versions of an article and how two of them differ; bring back what was chosen."""
    if not request.user.has_perm("articles.view_article"):
        raise PermissionDenied
    article = get_object_or_404(Article.objects.visible_to(request.user), pk=pk)
    may_change = Article.objects.editable_by(request.user).filter(pk=pk).exists()
    if request.method == "POST":
        if not may_change:
            raise PermissionDenied
        return _restore(request, article)
    revisions = list(
        article.revisions.newest_first()
        .select_related("made_by")
        .prefetch_related("corrections_to")
        # Of hundreds of versions only the two that are compared are read.
        .defer("title", "body")
    )
    older, newer = _chosen(request, revisions)
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": pgettext_lazy("見出し", "版"),
        "article": article,
        "revisions": revisions,
        "older": older,
        "newer": newer,
        "differences": list(_differences(older, newer)) if older and newer else [],
        "may_change": may_change,
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/articles/article/revisions.html", context)


def _restore(request: HttpRequest, article: Article) -> HttpResponse:
    revision = get_object_or_404(article.revisions, number=_number(request.POST, "number"))
    assert request.user.is_authenticated
    try:
        publishing.restore(revision, by=request.user, based_on=_number(request.POST, "based_on"))
    except publishing.Conflict:
        words = _(
            "そのあいだに記事が保存されたので、何もしていません。いまの文と見比べて、もう一度どうぞ。"
        )
        messages.warning(request, words)
    except publishing.Refused as refused:
        for reason in refused.reasons:
            messages.error(request, str(reason.sentence))
    else:
        done = _("第%(number)d版の文に戻しました。") % {"number": revision.number}
        note(request, article, done)
        messages.success(request, done)
    return HttpResponseRedirect(reverse("admin:articles_article_revisions", args=[article.pk]))


def _chosen(
    request: HttpRequest, revisions: Sequence[Revision]
) -> tuple[Revision | None, Revision | None]:
    """Return the two versions to compare, which are the newest ones unless asked otherwise."""
    known = {revision.number: revision for revision in revisions}
    newer = known.get(_number(request.GET, "to")) or (revisions[0] if revisions else None)
    before = newer.number - 1 if newer else 0
    older = known.get(_number(request.GET, "from")) or known.get(before)
    return (older, newer) if older != newer else (None, newer)


def _number(values: Any, name: str) -> int:
    value = values.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def _differences(older: Revision, newer: Revision) -> list[tuple[str, tuple[text.Piece, ...]]]:
    fields = Article._meta
    return [
        (
            str(fields.get_field(name).verbose_name),  # type: ignore[union-attr]
            text.abridge(text.compare(before, after), around=120),
        )
        for name in ("title", "body")
        if (before := getattr(older, name)) != (after := getattr(newer, name))
    ]
