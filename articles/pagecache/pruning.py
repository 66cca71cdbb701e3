"""Pruning: what no page can still depend on is forgotten."""

from datetime import timedelta

from django.db.models import Max
from django.utils import timezone

from articles.models import PageChange

# No page is kept for longer than a day.
KEPT = timedelta(days=2)


def prune() -> int:
    """Forget old changes, but for the newest: listeners know by it where they are."""
    newest = PageChange.objects.aggregate(newest=Max("pk"))["newest"] or 0
    old = PageChange.objects.filter(at__lt=timezone.now() - KEPT, pk__lt=newest)
    return old.delete()[0]
