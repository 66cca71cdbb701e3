import json
from dataclasses import replace
from datetime import UTC, datetime

from django.utils import timezone

from articles import descriptions
from articles.descriptions.moments import moment_of
from tests.descriptions.samples import WHOLE

# In Tokyo the next day has begun.
EVENING = datetime(2026, 1, 2, 15, 0, 30, tzinfo=UTC)
SAID = "2026-01-03T00:00:30+09:00"


def test_a_moment_is_told_where_the_site_is_whatever_a_reader_chose():
    with timezone.override("America/New_York"):
        assert moment_of(EVENING) == SAID


def test_machines_are_told_the_day_that_readers_see():
    about = replace(WHOLE, published=EVENING, modified=EVENING)
    entry = descriptions.Entry(about, "")
    feed = descriptions.Feed("", "", "ja", "", "", "", "", "", [entry])
    item = json.loads(descriptions.json_feed(feed))["items"][0]
    data = descriptions.linked_data(about)
    place = descriptions.site_map([descriptions.Place("https://diary.example/", EVENING)])

    assert {item["date_published"], item["date_modified"]} == {SAID}
    assert {data["datePublished"], data["dateModified"]} == {SAID}
    assert descriptions.atom(feed).count(SAID.encode()) == 3
    assert SAID.encode() in place
