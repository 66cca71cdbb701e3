"""Forgetting: where comments and reports came from is known for some weeks, what nobody may read for some months."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from articles import guarding
from articles.models import AddressKey, Block, Comment, Report, Writer

CHUNK = 1000
UNREAD = (Comment.State.SPAM, Comment.State.TRASH, Comment.State.WITHDRAWN)


def forget_addresses() -> int:
    """Take networks and hashes off what is old, with their keys, counts and blocks; return how many."""
    limit = timezone.now() - timedelta(days=settings.ADDRESS_DAYS)
    forgotten = _forget_whence(Comment.objects.filter(created_at__lt=limit))
    forgotten += _forget_whence(Report.objects.filter(sent_at__lt=limit))
    with transaction.atomic():
        # Without its key nobody can say any more whom such a block was about.
        over = Q(expires_at__lt=limit) | Q(ended_at__lt=limit)
        gone = Q(kind=Block.Kind.ADDRESS) | (Q(kind=Block.Kind.PREFIX) & over)
        Block.objects.filter(gone, made_at__lt=limit).delete()
        AddressKey.objects.forget(limit)
    guarding.forget(timezone.now())
    return forgotten


def _forget_whence(came: QuerySet[Any]) -> int:
    old = came.exclude(prefix="", address_hash="").order_by("pk").values_list("pk", flat=True)
    forgotten = 0
    while keys := list(old[:CHUNK]):
        forgotten += came.filter(pk__in=keys).update(prefix="", address_hash="")
    return forgotten


def forget_refused() -> int:
    """Delete what has long been spam, in the trash or withdrawn, and writers of nothing; return how much.

    What somebody answered stays for the answer's sake, and what a moderator acted upon lately for
    the sake of an undo. Of reports none but spam goes.
    """
    if not settings.SPAM_DAYS:
        return 0
    limit = timezone.now() - timedelta(days=settings.SPAM_DAYS)
    comments, reports = Comment.objects.filter(state__in=UNREAD), Report.objects.spam()
    forgotten = _delete(comments, comments.filter(created_at__lt=limit, answers=None), limit)
    forgotten += _delete(reports, reports.filter(sent_at__lt=limit), limit)
    _forget_writers(limit)
    return forgotten


def _delete(refused: QuerySet[Any], old: QuerySet[Any], limit: datetime) -> int:
    """Delete what is old of what was refused, and was not acted upon since the limit."""
    old = old.exclude(log__at__gte=limit).order_by("pk")
    forgotten = 0
    while keys := list(old.values_list("pk", flat=True)[:CHUNK]):
        # Asked once more, since somebody may have brought one back in between.
        gone = refused.filter(pk__in=keys).delete()[1]
        forgotten += gone.get(refused.model._meta.label, 0)
    return forgotten


def _forget_writers(limit: datetime) -> None:
    """Delete writers of whom nothing is left; whoever is blocked has to stay the same."""
    blocks = Block.objects.standing(timezone.now()).filter(kind=Block.Kind.WRITER)
    blocked = [int(value) for value in blocks.values_list("value", flat=True) if value.isdecimal()]
    idle = Writer.objects.filter(created_at__lt=limit, comments=None, confirmed_comments=None)
    idle.exclude(pk__in=blocked).delete()
