"""Looking: the page of the queue, its filters, and the moderator's last act with the way back."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.admin.queue.rows import rows_of
from articles.admin.queue.wishes import STATES, Wish
from articles.models import Article, Comment, ModerationEntry, User, kinds_in_words

LENGTH = 50
MOST_ARTICLES = 100
DAYS = (7, 30, 90, 365)
UNREAD = {Comment.State.SPAM, Comment.State.TRASH}


def moderator_of(request: HttpRequest) -> User:
    """Return who acts; raises PermissionDenied where that is no moderator."""
    user = request.user
    if not isinstance(user, User) or not user.has_perm("articles.moderate_comment"):
        raise PermissionDenied
    return user


def look(request: HttpRequest, *, site: AdminSite) -> HttpResponse:
    """Show what waits, or whatever else was asked for."""
    # Before the comments are read: what changes from here on was not seen.
    opened = timezone.now()
    user, wish = moderator_of(request), Wish.read(request.GET)
    found = wish.behind().select_related("article", "parent", "writer", "user")
    page = list(found[: LENGTH + 1])
    rows = rows_of(page[:LENGTH])
    last = rows[-1].comment if len(page) > LENGTH else None
    whole = wish.comments().order_by().aggregate(count=Count("pk"), newest=Max("pk"))
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("コメントの確認"),
        "opts": Comment._meta,
        "wish": wish,
        "rows": rows,
        "next": replace(wish, after=(last.article_id, last.pk)) if last else None,
        "count": whole["count"],
        "newest": whole["newest"],
        "opened": opened.isoformat(),
        "number": uuid4(),
        "states": STATES,
        "articles": _articles(wish),
        "reasons": kinds_in_words(),
        "days": DAYS,
        "last_act": _last_act(user),
        "kept_days": settings.SPAM_DAYS if wish.state in UNREAD else 0,
    }
    return TemplateResponse(request, "admin/articles/comment/queue/page.html", context)


def _articles(wish: Wish) -> list[tuple[int, str]]:
    having = Comment.objects.filter(state=wish.state).values("article")
    found = Article.objects.filter(pk__in=having).order_by("-pk").values_list("pk", "title")
    return list(found[:MOST_ARTICLES])


def _last_act(user: User) -> dict[str, Any] | None:
    """Return what this moderator did last: its number, its name, when, and to how many."""
    entry = ModerationEntry.objects.filter(by=user).newest_first().first()
    if entry is None or ModerationEntry.objects.filter(undoes=entry.act).exists():
        return None
    count = ModerationEntry.objects.of_act(entry.act).count()
    return {"number": entry.act, "name": entry.get_verb_display(), "at": entry.at, "count": count}
