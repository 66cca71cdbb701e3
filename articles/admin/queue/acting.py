"""Acting: one comment is decided, answered, edited, or somebody blocked for its sake; or all is undone."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles import moderation
from articles.admin.queue.looking import DAYS, moderator_of
from articles.admin.queue.targets import targets_of
from articles.admin.queue.telling import Told, respond, tell_beaten
from articles.models import LONGEST_TEXT, Comment, ModerationEntry, User
from articles.text import tidy_remark

LONGEST_WHY = 300
DECISIONS: Mapping[str, Comment.State] = {
    "approve": Comment.State.APPROVED,
    "spam": Comment.State.SPAM,
    "trash": Comment.State.TRASH,
    "hold": Comment.State.HELD,
}


@require_POST
def act(request: HttpRequest) -> HttpResponse:
    """Do what was asked to one comment, if it still stands where the moderator saw it."""
    user = moderator_of(request)
    key = request.POST.get("comment", "")
    wanted = int(key) if key.isascii() and key.isdigit() and len(key) <= 18 else 0
    open_ones = Comment.objects.exclude(state=Comment.State.WITHDRAWN)
    comment = open_ones.select_related("article", "parent").filter(pk=wanted).first()
    if comment is None:
        return respond(request, replace(tell_beaten(None), is_wrong=not wanted))
    do = request.POST.get("do", "")
    try:
        return respond(request, ACTS.get(do, _decide)(request, comment, user))
    except moderation.Beaten as beaten:
        return respond(request, tell_beaten(beaten.current, seen=request.POST.get("seen", "")))


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take a whole act back, as far as nobody has acted since."""
    user = moderator_of(request)
    try:
        undone = moderation.undo(UUID(request.POST.get("act", "")), by=user)
    except ValueError:
        return respond(request, Told(_("その操作は見つかりません。"), is_wrong=True))
    except moderation.Beaten as beaten:
        return respond(request, tell_beaten(beaten.current))
    words = _("%(count)d件を元に戻しました。") % {"count": undone.done}
    if undone.beaten:
        late = _("ほかの人がそのあとに手を入れた%(count)d件は、そのままです。")
        words += late % {"count": undone.beaten}
    return respond(request, Told(words, act=undone.act))


def why_of(request: HttpRequest) -> str:
    """Return the reason that the moderator typed."""
    return " ".join(tidy_remark(request.POST.get("why", "")).split())[:LONGEST_WHY]


def _decide(request: HttpRequest, comment: Comment, user: User) -> Told:
    to = DECISIONS.get(request.POST.get("do", ""))
    if to is None:
        return Told(_("何をするか選んでください。"), is_wrong=True)
    number = moderation.decide(
        comment,
        to,
        by=user,
        seen=request.POST.get("seen", ""),
        version=_version_of(request, comment),
        why=why_of(request),
    )
    return Told(_("「%(state)s」にしました。") % {"state": to.label}, act=number)


def _reply(request: HttpRequest, comment: Comment, user: User) -> Told:
    text = tidy_remark(request.POST.get("text", "")).strip()
    if not 0 < len(text) <= LONGEST_TEXT:
        return _ask_for_text()
    seen, version = request.POST.get("seen", ""), _version_of(request, comment)
    answer = moderation.reply(comment, text, by=user, seen=seen, version=version)
    return Told(_("返信して、公開しました。"), act=answer.last_act)


def _edit(request: HttpRequest, comment: Comment, user: User) -> Told:
    text = tidy_remark(request.POST.get("text", "")).strip()
    if not 0 < len(text) <= LONGEST_TEXT:
        return _ask_for_text()
    seen = _version_of(request, comment)
    number = moderation.edit(comment, text, by=user, seen=seen, why=why_of(request))
    return Told(_("直しました。読者にも、編集部が手を入れたと分かります。"), act=number)


def _block(request: HttpRequest, comment: Comment, user: User) -> Told:
    wanted = request.POST.get("target", "")
    target = next((each for each in targets_of(comment) if each.key == wanted), None)
    if target is None:
        return Told(_("何を遮断するか選んでください。"), is_wrong=True)
    days = request.POST.get("days", "")
    until = None
    if days != "ever":
        length = next((each for each in DAYS if str(each) == days), DAYS[1])
        until = timezone.now() + timedelta(days=length)
    why = why_of(request)
    made = moderation.block(target.kind, target.value, by=user, until=until, why=why)
    entry = get_object_or_404(ModerationEntry.objects.filter(block=made.pk).newest_first()[:1])
    return Told(_("遮断しました: %(target)s") % {"target": target.words}, act=entry.act)


def _version_of(request: HttpRequest, comment: Comment) -> int:
    """Return the version that the moderator has seen; the present one where that was not said."""
    version = request.POST.get("version", "")
    is_number = version.isascii() and version.isdigit() and len(version) < 9
    return int(version) if is_number else comment.version


def _ask_for_text() -> Told:
    words = _("文を%(count)d字までで書いてください。") % {"count": LONGEST_TEXT}
    return Told(words, is_wrong=True)


ACTS: Mapping[str, Callable[[HttpRequest, Comment, User], Told]] = {
    "reply": _reply,
    "edit": _edit,
    "block": _block,
}
