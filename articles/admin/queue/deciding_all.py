"""Deciding all: the whole result as one act, piece by piece, with a page that tells how far it is."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from articles.admin.queue.choices import Choice
from articles.admin.queue.queues import Order, Queue
from articles.admin.queue.reading import ask_what, key_of, why_of
from articles.admin.queue.telling import Told, respond
from articles.admin.seen_rows import opened_at
from articles.models import ModerationEntry, User

CARRIED = ("back", "do", "why", "total", "newest", "opened", "act")


@require_POST
def decide_all(request: HttpRequest, *, queue: Queue, site: AdminSite) -> HttpResponse:
    """Decide the next piece of what the moderator saw; what came since is nobody's to decide unseen."""
    user, wish, number = queue.worker(request), queue.back_of(request), _number(request)
    choice, total = _choice(request, queue), key_of(request, "total")
    if choice is None:
        return respond(request, ask_what(), back=wish)
    if choice.permission and not user.has_perm(choice.permission):
        raise PermissionDenied
    _demand_own(number, user, choice.to)
    why, newest = why_of(request), key_of(request, "newest")
    order = Order(wish, choice.to, user, why, number, newest, _opened(request))
    step = queue.settle(order)
    done = ModerationEntry.objects.of_act(number).count()
    state = str(dict(queue.states)[choice.to])
    if step.is_over:
        return respond(request, _tell(done, total=total, state=state, number=number), back=wish)
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("まとめて「%(state)s」にしています") % {"state": state},
        "wish": wish,
        "done": done,
        "total": max(total, done),
        "carried": {name: request.POST.get(name, "") for name in CARRIED},
    }
    return TemplateResponse(request, "admin/articles/queue/progress.html", context)


def _choice(request: HttpRequest, queue: Queue) -> Choice | None:
    do = request.POST.get("do", "")
    return next((each for each in queue.choices if each.do == do and each.whole), None)


def _tell(done: int, *, total: int, state: str, number: UUID) -> Told:
    if not done:
        return Told(_("当てはまるものがありません。"))
    words = _("%(count)d件を「%(state)s」にしました。") % {"count": done, "state": state}
    if total > done:
        late = ngettext(
            "%(count)d件は、そのあいだに変わったので、そのままです。いまの状態を確かめてください。",
            "%(count)d件は、そのあいだに変わったので、そのままです。いまの状態を確かめてください。",
            total - done,
        )
        words = f"{words} {late % {'count': total - done}}"
    return Told(words, act=number)


def _demand_own(number: UUID, user: User, to: str) -> None:
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
