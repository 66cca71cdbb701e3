"""Originals: watched behind everybody's back."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from articles import originals
from articles.models import OriginalSource, Watch

# As many looks as one round asks for; what is left is due in the next round.
ROUND = 50


@task
def watch_due_originals() -> None:
    """Have every original looked at that is due, each by a task of its own."""
    originals.begin_to_watch()
    due = Watch.objects.due(timezone.now()).values_list("original_id", flat=True)
    for original_id in due[:ROUND]:
        visit_original.enqueue(original_id)


@task
def visit_original(original_id: int) -> None:
    """Look at the original, unless somebody has just done so or it is gone."""
    now = timezone.now()
    due = Watch.objects.due(now).filter(original=original_id)
    # Of two workers one looks, and a look that fails is not tried again at once.
    if due.update(due_at=now + timedelta(days=settings.WATCH_DAYS)):
        originals.visit(OriginalSource.objects.get(pk=original_id))


@task
def forget_unclaimed_captures() -> None:
    """Delete what was captured and never saved."""
    originals.forget_unclaimed()
