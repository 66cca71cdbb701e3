"""Turning: when time alone changes what readers see."""

from datetime import datetime, timedelta

from django.utils import timezone

from articles.models import Article, Watch


class Turn:
    """The next moment at which a page may differ though nothing was written; asked once until then."""

    def __init__(self) -> None:
        self._known: datetime | None = None

    def next_after(self, now: datetime) -> datetime:
        """Return the next schedule, hold or word about an original; the day's end at the latest."""
        if self._known is None or self._known <= now:
            turns = Article.objects.next_turn(now), Watch.objects.next_turn(now)
            self._known = min([_midnight(now), *(moment for moment in turns if moment)])
        return self._known


def _midnight(now: datetime) -> datetime:
    tomorrow = timezone.localtime(now) + timedelta(days=1)
    return tomorrow.replace(hour=0, minute=0, second=0, microsecond=0)
