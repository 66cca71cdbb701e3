"""Addresses of a queue: one page to look at, and three that take what was decided there."""

from collections.abc import Callable
from functools import partial

from django.contrib.admin import AdminSite
from django.http import HttpResponse
from django.urls import URLPattern, path

from articles.admin.queue.acting import act, undo
from articles.admin.queue.deciding_all import decide_all
from articles.admin.queue.looking import look
from articles.admin.queue.queues import Queue


def addresses(queue: Queue, *, site: AdminSite) -> list[URLPattern]:
    """Return the addresses, each behind the admin's door."""
    views: list[tuple[str, str, Callable[..., HttpResponse]]] = [
        ("queue/", "queue", partial(look, queue=queue, site=site)),
        ("queue/act/", "queue_act", partial(act, queue=queue)),
        ("queue/undo/", "queue_undo", partial(undo, queue=queue)),
        ("queue/all/", "queue_all", partial(decide_all, queue=queue, site=site)),
    ]
    return [
        path(address, site.admin_view(view), name=f"articles_{queue.name}_{name}")
        for address, name, view in views
    ]
