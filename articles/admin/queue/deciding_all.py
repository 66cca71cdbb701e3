"""Deciding all: the whole result as one act, piece by piece, with a page that tells how far it is."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from articles import moderation
from articles.admin.queue.acting import DECISIONS, why_of
from articles.admin.queue.looking import moderator_of
from articles.admin.queue.telling import Told, back_of, respond
from articles.admin.seen_rows import opened_at
from articles.models import Comment, ModerationEntry, User

AT_ONCE = 250


@require_POST
def decide_all(request: HttpRequest, *, site: AdminSite) -> HttpResponse:
    """Decide the next piece of what the moderator saw; what came since is nobody's to decide unseen."""
    user, wish, number = moderator_of(request), back_of(request), _number(request)
    to, why = DECISIONS.get(request.POST.get("do", "")), why_of(request)
    total, newest = _count(request, "total"), _count(request, "newest")
    if to is None:
        return respond(request, Told(_("何をするか選んでください。"), is_wrong=True))
    _demand_own(number, user, to)
    came = wish.comments().filter(pk__lte=newest)
    seen = moderation.as_seen(came, at=_opened(request), by=user)
    step = moderation.decide_all(seen, to, by=user, why=why, number=number, at_most=AT_ONCE)
    done = ModerationEntry.objects.of_act(number).count()
    if step.is_over:
        return respond(request, _tell(done, total=total, to=to, number=number))
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("まとめて「%(state)s」にしています") % {"state": to.label},
        "opts": Comment._meta,
        "wish": wish,
        "done": done,
        "total": max(total, done),
        "carried": {name: request.POST.get(name, "") for name in CARRIED},
    }
    return TemplateResponse(request, "admin/articles/comment/queue/progress.html", context)


CARRIED = ("back", "do", "why", "total", "newest", "opened", "act")


def _tell(done: int, *, total: int, to: Comment.State, number: UUID) -> Told:
    if not done:
        return Told(_("当てはまるものがありません。"))
    words = _("%(count)d件を「%(state)s」にしました。") % {"count": done, "state": to.label}
    if total > done:
        late = ngettext(
            "%(count)d件は、そのあいだに変わったので、そのままです。いまの状態を確かめてください。",
            "%(count)d件は、そのあいだに変わったので、そのままです。いまの状態を確かめてください。",
            total - done,
        )
        words = f"{words} {late % {'count': total - done}}"
    return Told(words, act=number)


def _demand_own(number: UUID, user: User, to: Comment.State) -> None:
    """Refuse to go on with an act of somebody else, or with another one."""
    entry = ModerationEntry.objects.of_act(number).first()
    if entry and (entry.by_id != user.pk or entry.after.get("state") != to):
        raise Http404


def _opened(request: HttpRequest) -> datetime:
    """Return when the moderator's page was made."""
    found = opened_at(request)
    if found is None:
        raise Http404
    return found


def _number(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("act", ""))
    except ValueError:
        raise Http404 from None


def _count(request: HttpRequest, name: str) -> int:
    value = request.POST.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 18 else 0
