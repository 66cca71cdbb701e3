"""Deciding from a letter: a moderator's signed link, which asks once before it acts."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles import comments, moderation, publishing
from articles.models import Report, User
from articles.views.telling import tell


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, token: str) -> HttpResponse:
    """Show the comment and ask; then do what the link says, unless somebody has decided already."""
    found = comments.read_decision(token)
    if found is None:
        return tell(request, "expired", {}, status=410)
    comment, to, user = found
    context = {"comment": comment, "to": to}
    if request.method != "POST" or comment.state != "held":
        return tell(request, "decide", context)
    try:
        act = moderation.decide(comment, to, by=user, seen="held", version=_version(request))
    except moderation.Beaten:
        comment.refresh_from_db()
        return tell(request, "decide", {**context, "is_changed": True}, status=409)
    return tell(request, "decided", {**context, "act": act})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decide_report(request: HttpRequest, token: str) -> HttpResponse:
    """Show the report and ask; then do what the link says, unless somebody has dealt with it."""
    found = comments.read_report_link(token)
    if found is None:
        return tell(request, "expired", {}, status=410)
    report, to, user = found
    context = {"report": report, "article": report.segment.article, "to": to}
    if request.method != "POST" or not report.is_new:
        return tell(request, "report", context)
    try:
        act = _deal_with(report, to, user)
    except moderation.Beaten:
        report.refresh_from_db()
        return tell(request, "report", context, status=409)
    except (publishing.NeedsAnEye, publishing.WrongState):
        return tell(request, "report", {**context, "needs_an_eye": True}, status=409)
    return tell(request, "decided", {**context, "act": act})


def _deal_with(report: Report, to: Report.State, user: User) -> UUID:
    if to == Report.State.APPLIED:
        return moderation.apply_report(report, by=user)
    return moderation.decide_report(report, to, by=user, seen=Report.State.NEW)


def _version(request: HttpRequest) -> int:
    """Return which text was on the page; none is -1, which no comment has."""
    written = request.POST.get("version", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else -1
