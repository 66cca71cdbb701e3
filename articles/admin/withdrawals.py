"""Taking an article back, or its schedule: pages of the admin that ask once."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import publishing
from articles.admin.acts import note
from articles.forms import WithdrawalForm
from articles.models import Article


def withdraw(request: HttpRequest, pk: int, *, site: AdminSite) -> HttpResponse:
    """Ask for the reason, then take the article back; a schedule is simply cancelled."""
    if not request.user.has_perm("articles.publish_article"):
        raise PermissionDenied
    article = get_object_or_404(Article, pk=pk)
    form = WithdrawalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        _act(request, article, reason=form.cleaned_data["reason"])
    elif article.is_draft or article.is_withdrawn:
        messages.warning(request, _("この記事は、いま公開も予約もされていません。"))
    else:
        return _ask(request, article, form, site)
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[pk]))


def _act(request: HttpRequest, article: Article, *, reason: str) -> None:
    """Do what the page has asked about, unless the article stands elsewhere by now."""
    assert request.user.is_authenticated
    try:
        if "unschedule" in request.POST:
            publishing.unschedule(article, by=request.user)
            done = _("予約を取り消し、下書きに戻しました。")
        else:
            publishing.withdraw(article, by=request.user, reason=reason)
            done = _("取り下げました。読者にはもう見えません。")
    except (publishing.WrongState, publishing.Conflict):
        words = _(
            "そのあいだに記事の状態が変わったので、何もしていません。いまの状態を確かめてください。"
        )
        messages.warning(request, words)
    else:
        note(request, article, done)
        messages.success(request, done)


def _ask(
    request: HttpRequest, article: Article, form: WithdrawalForm, site: AdminSite
) -> HttpResponse:
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("予約を取り消す") if article.is_scheduled else _("取り下げる"),
        "article": article,
        "form": form,
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/articles/article/withdraw.html", context)
