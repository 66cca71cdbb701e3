"""Turning: when time alone changes what readers see."""

from datetime import datetime, timedelta

from django.utils import timezone

from articles.models import Article, Timed, Watch
from articles.pagecache.columns import LISTS

COMING = Timed(lambda now: Article.objects.coming_after(now))
HELD = Timed(lambda now: Article.objects.held_after(now))
SILENT = Timed(lambda moment: Watch.objects.silent_after(moment))
# What is told of a change to one of these moments, the kind alone.
TURNING = {LISTS, "originalsource"}


class Turn:
    """The next moment at which a page may differ though nothing was written; asked once until then."""

    def __init__(self) -> None:
        self._known: datetime | None = None

    def next_after(self, now: datetime) -> datetime:
        """Return the next schedule, hold or word about an original; the day's end at the latest."""
        if self._known is None or self._known <= now:
            since = SILENT.first(now - Watch.PATIENCE)
            turns = COMING.first(now), HELD.first(now), since and since + Watch.PATIENCE
            self._known = min([_midnight(now), *filter(None, turns)])
        return self._known


def _midnight(now: datetime) -> datetime:
    tomorrow = timezone.localtime(now) + timedelta(days=1)
    return tomorrow.replace(hour=0, minute=0, second=0, microsecond=0)
