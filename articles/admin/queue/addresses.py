"""Addresses of the queue: one page to look at, and three that take what was decided there."""

from collections.abc import Callable
from functools import partial

from django.contrib.admin import AdminSite
from django.http import HttpResponse
from django.urls import URLPattern, path

from articles.admin.queue.acting import act, undo
from articles.admin.queue.deciding_all import decide_all
from articles.admin.queue.looking import look


def addresses(site: AdminSite) -> list[URLPattern]:
    """Return the addresses, each behind the admin's door."""
    views: list[tuple[str, str, Callable[..., HttpResponse]]] = [
        ("queue/", "queue", partial(look, site=site)),
        ("queue/act/", "queue_act", act),
        ("queue/undo/", "queue_undo", undo),
        ("queue/all/", "queue_all", partial(decide_all, site=site)),
    ]
    return [
        path(address, site.admin_view(view), name=f"articles_comment_{name}")
        for address, name, view in views
    ]
