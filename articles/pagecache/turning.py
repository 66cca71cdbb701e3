"""Turning: when time alone changes what readers see."""

from datetime import datetime, timedelta

from django.utils import timezone

from articles.models import Article, Given, Prepared, Watch
from articles.pagecache.columns import LISTS

COMING = Prepared(lambda: Article.objects.coming_after(Given("now"))[:1])
HELD = Prepared(lambda: Article.objects.held_after(Given("now"))[:1])
SILENT = Prepared(lambda: Watch.objects.silent_after(Given("moment"))[:1])
# What is told of a change to one of these moments, the kind alone.
TURNING = {LISTS, "originalsource"}


class Turn:
    """The next moment at which a page may differ though nothing was written; asked once until then."""

    def __init__(self) -> None:
        self._known: datetime | None = None
        self._asked_at: datetime | None = None

    def next_after(self, now: datetime) -> datetime:
        """Return the next schedule, hold or word about an original; the day's end at the latest."""
        # A clock that was set back has moments before it that were over when we asked.
        if not (self._known and self._asked_at and self._asked_at <= now < self._known):
            since = SILENT.value(moment=now - Watch.PATIENCE)
            turns = COMING.value(now=now), HELD.value(now=now), since and since + Watch.PATIENCE
            self._known, self._asked_at = min([_midnight(now), *filter(None, turns)]), now
        return self._known


def _midnight(now: datetime) -> datetime:
    tomorrow = timezone.localtime(now) + timedelta(days=1)
    return tomorrow.replace(hour=0, minute=0, second=0, microsecond=0)
