"""Deciding from a letter: a moderator's signed link, which asks once before it acts."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles import comments, moderation
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


def _version(request: HttpRequest) -> int:
    """Return which text was on the page; none is -1, which no comment has."""
    written = request.POST.get("version", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else -1
