"""Sifting: many reports of readers are dealt with at once, each written down like one alone."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles import publishing
from articles.admin.acts import note
from articles.admin.seen_rows import opened_at
from articles.models import Report, User

Deal = Callable[[Report, User], None]
WAYS: Mapping[Report.State, tuple[Deal, str | Promise]] = {
    Report.State.DECLINED: (
        lambda report, by: publishing.decline_report(report, by=by, answer=""),
        gettext_lazy("見送りました。"),
    ),
    Report.State.SPAM: (
        lambda report, by: publishing.reject_report(report, by=by),
        gettext_lazy("迷惑な知らせとして片づけました。"),
    ),
    Report.State.NEW: (
        lambda report, by: publishing.reopen_report(report),
        gettext_lazy("未対応に戻しました。"),
    ),
}


def handle_many(request: HttpRequest, chosen: QuerySet[Report], to: Report.State) -> None:
    """Deal with all that were chosen and seen; whoever was first with one is not overruled."""
    assert request.user.is_authenticated
    opened = opened_at(request)
    if opened:
        chosen = chosen.filter(sent_at__lte=opened)
    deal, done = WAYS[to]
    handled, late = 0, 0
    for report in chosen.select_related("segment__article"):
        try:
            deal(report, request.user)
        except publishing.AlreadyHandled:
            late += 1
        else:
            handled += 1
            note(request, report, str(done))
    _tell(request, handled, late, to=to)


def _tell(request: HttpRequest, handled: int, late: int, *, to: Report.State) -> None:
    if handled:
        words = _("%(count)d件を「%(state)s」にしました。")
        messages.success(request, words % {"count": handled, "state": to.label})
    if late:
        words = ngettext(
            "%(count)d件は、その操作ができない状態なので、そのままです。いまの状態を確かめてください。",
            "%(count)d件は、その操作ができない状態なので、そのままです。いまの状態を確かめてください。",
            late,
        )
        messages.warning(request, words % {"count": late})
