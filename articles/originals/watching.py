"""Watching: an original is looked at again, politely, and what was found is kept."""

import random
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles import extraction, web
from articles.models import OriginalSource, Snapshot, Watch
from articles.originals.archives import find_archived
from articles.originals.capturing import Read, keep_reading, policy
from articles.originals.claiming import claim

LONGEST_PAUSE_DAYS = 30.0
# A site that never changes is visited half as often again after every visit.
PATIENCE = 1.5
# More of them would make no longer pause, and one day too large a number.
MOST_CALM_VISITS = 100
JITTER = 0.25


@dataclass(frozen=True)
class Visit:
    """What one look at an original came to."""

    watch: Watch
    condition: Watch.Condition
    reading: extraction.Reading | None = None
    page: web.Page | None = None


def visit(original: OriginalSource) -> Visit:
    """Look at an original now, keep what is new, and set the day of the next look."""
    watch, _created = Watch.objects.select_related("latest").get_or_create(original=original)
    seen = _look(watch)
    # What was read where the original was is no news of one that was moved or deleted meanwhile.
    with suppress(Watch.DoesNotExist):
        _remember(seen, url=watch.original.url)
        _find_refuge(seen.watch)
    return seen


@transaction.atomic
def _remember(seen: Visit, *, url: str) -> None:
    """Keep what the look came to, on top of what others have written while the page came."""
    here = Watch.objects.select_for_update(of=("self",)).filter(original__url=url)
    seen.watch.refresh_from_db(from_queryset=here)
    _remember_condition(seen)
    if seen.reading and seen.reading.blocks:
        _remember_text(seen)
    elif seen.page and seen.page.not_modified:
        seen.watch.calm_visits += 1
    _set_next_look(seen.watch)
    seen.watch.save()


def _look(watch: Watch) -> Visit:
    """Fetch the page, unless its site asks programs not to, and judge what came."""
    url, limits = watch.original.url, policy()
    try:
        robots = web.fetch_robots(url, policy=limits)
        page = web.fetch(
            url,
            policy=limits,
            etag=watch.etag,
            last_modified=watch.last_modified,
            may_visit=robots.allows,
        )
    except web.FetchError as error:
        return Visit(watch, _judge(error, watch))
    if page.not_modified:
        return Visit(watch, Watch.Condition.FINE, page=page)
    condition = _judge(page, watch)
    reading = None
    if condition == Watch.Condition.FINE:
        reading = extraction.read_page(page.text, url=page.url, headers=page.headers)
    return Visit(watch, condition, reading=reading, page=page)


def _judge(answer: web.Page | web.FetchError, watch: Watch) -> Watch.Condition:
    found = web.judge(
        answer,
        original_url=watch.original.url,
        known_title=watch.original.title,
        known_text=watch.latest.texts if watch.latest else (),
    )
    return Watch.Condition(found.value)


def _remember_condition(seen: Visit) -> None:
    """Believe good news at once and bad news when it comes a second time."""
    watch, found = seen.watch, seen.condition
    trusted = found in {Watch.Condition.FINE, Watch.Condition.REFUSED, watch.suspicion}
    if found == watch.condition:
        watch.suspicion = ""
    elif trusted:
        watch.condition, watch.since, watch.suspicion = found, timezone.now(), ""
    else:
        watch.suspicion = found
    if seen.page and found == Watch.Condition.FINE and not seen.page.not_modified:
        watch.etag, watch.last_modified = seen.page.etag, seen.page.last_modified


def _remember_text(seen: Visit) -> None:
    """Keep the text if it is new, and tell every translation what that means for it."""
    assert seen.reading
    assert seen.page
    watch = seen.watch
    texts = [block.text for block in seen.reading.blocks]
    if (
        watch.latest
        and watch.latest.texts == texts
        and watch.latest.lines == list(seen.reading.lines)
    ):
        watch.calm_visits += 1
        return
    kept = keep_reading(Read(seen.page.url, Snapshot.Way.FETCHED, seen.reading), by=None)
    watch.latest, watch.calm_visits = kept, 0
    claim(kept, watch.original)


def _set_next_look(watch: Watch) -> None:
    now = timezone.now()
    calm = min(watch.calm_visits, MOST_CALM_VISITS)
    pause = min(settings.WATCH_DAYS * PATIENCE**calm, LONGEST_PAUSE_DAYS)
    if watch.suspicion:
        pause = float(settings.WATCH_DAYS)
    # Spread, so that all originals of one site do not come due together.
    pause *= 1 + random.uniform(0, JITTER)  # noqa: S311
    watch.visited_at, watch.due_at = now, now + timedelta(days=pause)


def begin_to_watch() -> None:
    """Watch what nobody has captured either, and what was here before there was a watch."""
    unwatched = OriginalSource.objects.filter(watch=None)
    Watch.objects.bulk_create(
        [Watch(original=original) for original in unwatched], ignore_conflicts=True
    )


def expect_anew(original: OriginalSource) -> None:
    """Look soon at an original that has another address, as if nobody had looked yet."""
    Watch.objects.filter(original=original).update(
        condition=Watch.Condition.UNSEEN,
        since=None,
        suspicion="",
        calm_visits=0,
        etag="",
        last_modified="",
        due_at=timezone.now(),
    )


def _find_refuge(watch: Watch) -> None:
    """Look for an archived copy where the original cannot be read any more."""
    if watch.is_rotten and not watch.archive_url:
        taken: datetime = watch.original.created_at
        watch.archive_url = find_archived(watch.original.url, near=taken)
        # An address that an editor has entered meanwhile stays.
        Watch.objects.filter(pk=watch.pk, archive_url="").update(archive_url=watch.archive_url)
