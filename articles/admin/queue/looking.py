"""Looking: the page of a queue, its filters, and the moderator's last act with the way back."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.contrib.admin import AdminSite
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from articles.admin.queue.queues import Queue
from articles.admin.queue.reading import DAYS
from articles.admin.queue.telling import whole_of
from articles.admin.queue.wishes import Wish
from articles.models import Article, ModerationEntry, User

LENGTH = 50
MOST_ARTICLES = 100


def look(request: HttpRequest, *, queue: Queue, site: AdminSite) -> HttpResponse:
    """Show what waits, or whatever else was asked for."""
    # Before the rows are read: what changes from here on was not seen.
    opened = timezone.now()
    user, wish = queue.worker(request), queue.read(request.GET)
    page = list(wish.behind()[: LENGTH + 1])
    shown = queue.show(wish, page[:LENGTH], request)
    last = shown["rows"][-1] if len(page) > LENGTH else None
    whole = wish.found().order_by().aggregate(count=Count("pk"), newest=Max("pk"))
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": queue.title,
        "queue": queue,
        "wish": wish,
        **shown,
        "next": replace(wish, after=(last.article.pk, last.thing.pk)) if last else None,
        "count": whole["count"],
        "whole": whole_of(whole["count"]),
        "newest": whole["newest"],
        "opened": opened.isoformat(),
        "number": uuid4(),
        "articles": _articles(wish),
        "wholes": [each for each in queue.choices_for(user, at=wish.state) if each.whole],
        "days": DAYS,
        "last_act": _last_act(user, queue),
        "row_template": f"admin/articles/{queue.name}/queue/_row.html",
        **{
            f"{what}_address": reverse(f"admin:articles_{queue.name}_queue_{what}")
            for what in ("act", "undo", "all")
        },
    }
    return TemplateResponse(request, f"admin/articles/{queue.name}/queue/page.html", context)


def _articles(wish: Wish) -> list[tuple[int, str]]:
    whole = replace(wish, article=None, mark="", words="", after=None)
    having = whole.found().order_by().values(wish.article_field)
    found = Article.objects.filter(pk__in=having).order_by("-pk").values_list("pk", "title")
    return list(found[:MOST_ARTICLES])


def _last_act(user: User, queue: Queue) -> dict[str, Any] | None:
    """Return what this moderator did here last: its number, its name, when, and to how many."""
    own = ModerationEntry.objects.filter(by=user, report__isnull=queue.name != "report")
    entry = own.newest_first().first()
    if entry is None or ModerationEntry.objects.filter(undoes=entry.act).exists():
        return None
    count = ModerationEntry.objects.of_act(entry.act).count()
    return {"number": entry.act, "name": entry.get_verb_display(), "at": entry.at, "count": count}
