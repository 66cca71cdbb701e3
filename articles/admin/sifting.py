"""Sifting: many reports of readers are dealt with at once, as one act that can be undone."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import moderation
from articles.admin.seen_rows import opened_at
from articles.admin.taking_back import offer_undo
from articles.models import Report


def handle_many(request: HttpRequest, chosen: QuerySet[Report], to: Report.State) -> None:
    """Deal with all that were chosen and seen; whoever was first with one is not overruled."""
    assert request.user.is_authenticated
    keys = list(chosen.order_by().values_list("pk", flat=True))
    opened = opened_at(request) or timezone.now()
    was_there = Report.objects.filter(pk__in=keys, sent_at__lte=opened)
    seen = moderation.reports_as_seen(was_there, at=opened, by=request.user)
    decided = moderation.decide_reports(seen, to, by=request.user)
    if decided.done:
        facts = {"count": decided.done, "state": to.label}
        words = _("%(count)d件を「%(state)s」にしました。") % facts
        messages.success(request, offer_undo(decided.act, words))
    if late := was_there.count() - decided.done:
        words = ngettext(
            "%(count)d件は、その操作ができない状態なので、そのままです。いまの状態を確かめてください。",
            "%(count)d件は、その操作ができない状態なので、そのままです。いまの状態を確かめてください。",
            late,
        )
        messages.warning(request, words % {"count": late})
