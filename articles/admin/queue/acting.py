"""Acting: one row is decided, answered, edited, or somebody blocked for its sake; or all is undone."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles import moderation
from articles.admin.queue.queues import Queue
from articles.admin.queue.telling import Told, respond, tell_beaten, why_it_stays
from articles.admin.queue.undoing import may_undo
from articles.models import ModerationEntry


@require_POST
def act(request: HttpRequest, *, queue: Queue) -> HttpResponse:
    """Do what was asked to one row, if it still stands where whoever asks saw it."""
    user, back = queue.worker(request), queue.back_of(request)
    try:
        return respond(request, queue.act(request, user), back=back)
    except moderation.Beaten as beaten:
        told = tell_beaten(beaten.current, seen=request.POST.get("seen", ""))
        return respond(request, told, back=back)


@require_POST
def undo(request: HttpRequest, *, queue: Queue) -> HttpResponse:
    """Take a whole act back, as far as nobody has acted since."""
    user, back = queue.worker(request), queue.back_of(request)
    try:
        number = UUID(request.POST.get("act", ""))
    except ValueError:
        told = Told(_("その操作は見つかりません。"), is_wrong=True)
        return respond(request, told, back=back)
    first = ModerationEntry.objects.of_act(number).first()
    if first and not may_undo(user, first):
        raise PermissionDenied
    try:
        undone = moderation.undo(number, by=user)
    except moderation.Beaten as beaten:
        kept = why_it_stays(beaten)
        told = Told(kept) if kept else tell_beaten(beaten.current)
        return respond(request, told, back=back)
    return respond(request, _tell(undone, first), back=back)


def _tell(undone: moderation.Decided, first: ModerationEntry | None) -> Told:
    words = _("%(count)d件を元に戻しました。") % {"count": undone.done}
    if undone.beaten:
        late = _("ほかの人がそのあとに手を入れた%(count)d件は、そのままです。")
        words += late % {"count": undone.beaten}
    if first is None or first.comment is None or "version" not in first.after:
        return Told(words, act=undone.act)
    return Told(words, act=undone.act, edited=first.comment)
