"""Taking back: the page that says what an act did, asks once, and undoes it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles import moderation
from articles.admin.queue import COMMENTS, REPORTS, may_undo, why_it_stays
from articles.models import Block, Comment, ModerationEntry, Report, User

NAMED = 5


def offer_undo(act: UUID | None, words: str) -> SafeString:
    """Return the sentence with the way to the page on which the act is undone."""
    address = reverse("admin:articles_comment_undo", args=[act])
    return format_html('{} <a href="{}">{}</a>', words, address, _("元に戻す"))


def take_back(request: HttpRequest, act: UUID, *, site: AdminSite) -> HttpResponse:
    """Show what the act did and ask; then take it back, and lead to where that is seen."""
    entries = ModerationEntry.objects.of_act(act)
    first = entries.first()
    queue = REPORTS if first and first.report_id else COMMENTS
    user = queue.worker(request)
    if first and not may_undo(user, first):
        raise PermissionDenied
    if request.method == "POST":
        _undo(request, act, user)
        is_block = first is not None and first.block is not None
        page = reverse("admin:articles_block_changelist") if is_block else queue.address
        return HttpResponseRedirect(page)
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("元に戻す"),
        "queue": queue,
        "queue_address": queue.address,
        "first": first,
        "count": entries.count(),
        "comments": Comment.objects.filter(log__act=act, erased_at=None).order_by("pk")[:NAMED],
        "reports": Report.objects.filter(log__act=act).with_article().order_by("pk")[:NAMED],
        "blocked": Block.objects.filter(pk=first.block or 0).first() if first else None,
        "undone": ModerationEntry.objects.filter(undoes=act).first(),
    }
    return TemplateResponse(request, "admin/articles/queue/undo.html", context)


def _undo(request: HttpRequest, act: UUID, user: User) -> None:
    try:
        undone = moderation.undo(act, by=user)
    except moderation.Beaten as beaten:
        late = _(
            "そのあいだに、ほかの人が別のことをしました。何もしていません。いまの状態を確かめてください。"
        )
        messages.warning(request, why_it_stays(beaten) or late)
        return
    words = _("%(count)d件を元に戻しました。") % {"count": undone.done}
    messages.success(request, offer_undo(undone.act, words))
    if undone.beaten:
        kept = _("ほかの人がそのあとに手を入れた%(count)d件は、そのままです。")
        messages.warning(request, kept % {"count": undone.beaten})
