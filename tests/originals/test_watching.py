"""An original is looked at again: what changed, what is gone, and what readers are told."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from articles import extraction, originals, publishing
from articles.models import Drift, Snapshot, Watch
from tests.factories import ArticleFactory, OriginalFactory
from tests.originals.samples import SOURCE, TARGET, page, snapshot
from tests.web.serving import Reply, html, redirect, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def original(site):
    return OriginalFactory(url=site.url("/pools"), title="On Tide Pools")


@pytest.fixture
def article(original, editor):
    snapshot(original)
    made = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.publish(made, by=editor)
    return made


def look(original, times=1):
    for _ in range(times):
        originals.visit(original)
    return Watch.objects.get(original=original)


def fates(drift):
    return [(change["fate"], change["old"], change["new"]) for change in drift.changes]


def test_a_page_as_it_was_is_fine_and_no_second_text_is_kept(article):
    watch = look(article.original, times=2)

    assert watch.condition == Watch.Condition.FINE
    assert Snapshot.objects.count() == 1
    assert not Drift.objects.exists()


def test_robots_are_asked_first(site, article):
    look(article.original)

    assert site.paths == ["/robots.txt", "/pools"]


def test_a_site_that_asks_programs_away_is_not_read_and_never_called_rotten(site, pages, article):
    pages["/robots.txt"] = typed(b"User-agent: *\nDisallow: /", "text/plain")

    watch = look(article.original)

    assert watch.condition == Watch.Condition.REFUSED
    assert not watch.is_rotten
    assert site.paths == ["/robots.txt"]


def test_a_site_is_asked_only_for_what_changed(site, pages, article):
    pages["/pools"] = typed(page().encode(), "text/html; charset=utf-8", ETag='"one"')
    look(article.original)
    pages["/pools"] = lambda headers: (
        Reply(status=304) if headers.get("if-none-match") == '"one"' else html("changed")
    )

    watch = look(article.original)

    assert watch.condition == Watch.Condition.FINE
    assert site.requests[-1][1]["if-none-match"] == '"one"'


def test_looks_become_rarer_where_the_site_says_that_nothing_changed(pages, article):
    pages["/pools"] = typed(page().encode(), "text/html; charset=utf-8", ETag='"one"')
    look(article.original)
    pages["/pools"] = lambda headers: Reply(status=304 if "if-none-match" in headers else 500)

    watch = look(article.original, times=3)

    assert watch.condition == Watch.Condition.FINE
    assert watch.calm_visits == 4


def test_dates_counts_and_advertisements_are_no_change(pages, article):
    more = "<aside>12 comments</aside><div class=ad>Buy now!</div><p>Updated 3 days ago</p>"
    pages["/pools"] = html(page(extra=more))

    look(article.original)

    assert not Drift.objects.exists()


def test_each_passage_is_told_what_became_of_it(pages, article):
    changed = [
        SOURCE[0],
        SOURCE[1].replace("43", "44"),
        SOURCE[2],
        SOURCE[4],
        "And a paragraph that nobody had read before stands at the end.",
    ]
    pages["/pools"] = html(page(changed))

    look(article.original)

    drift = article.drifts.get()
    assert drift.decision == Drift.Decision.OPEN
    assert fates(drift) == [
        ("small-edit", [1], [1]),
        ("gone", [3], []),
        ("new", [], [4]),
    ]


def test_links_follow_the_passage_and_fall_back_where_it_is_gone(pages, article):
    pages["/pools"] = html(page([SOURCE[4], *SOURCE[:3]]))

    look(article.original)

    states = [each.link_state for each in article.segments.standing()]
    assert states == ["unique", "unique", "missing", "unique"]
    gone = article.segments.standing()[2]
    assert gone.source_url == article.original.url


def test_the_same_change_is_told_once(pages, article):
    pages["/pools"] = html(page(SOURCE[:4]))
    look(article.original)
    pages["/pools"] = html(page(SOURCE[:4], extra="<p>Updated 5 May 2026</p>"))

    look(article.original)

    assert article.drifts.count() == 1


def test_what_was_ignored_stays_ignored_and_the_next_change_is_told(pages, article, editor):
    pages["/pools"] = html(page(SOURCE[:4]))
    look(article.original)
    originals.decide(article.drifts.get(), Drift.Decision.IGNORED, by=editor)

    look(article.original)
    assert not article.drifts.open().exists()

    pages["/pools"] = html(page(SOURCE[:3]))
    look(article.original)
    assert article.drifts.open().count() == 1


def test_a_change_that_was_taken_back_waits_for_nobody(pages, article):
    pages["/pools"] = html(page(SOURCE[:4]))
    look(article.original)
    pages["/pools"] = html(page())

    look(article.original)

    assert article.drifts.get().decision == Drift.Decision.SUPERSEDED


def test_a_change_that_was_taken_back_and_comes_again_is_told_again(pages, article):
    for paragraphs in (SOURCE[:4], SOURCE, SOURCE[:4]):
        pages["/pools"] = html(page(paragraphs))
        look(article.original)

    drift = article.drifts.get()
    assert drift.decision == Drift.Decision.OPEN
    assert drift.decided_at is None


def test_a_change_that_was_followed_and_comes_again_is_told_again(pages, article, editor):
    for paragraphs in (SOURCE[:4], SOURCE):
        pages["/pools"] = html(page(paragraphs))
        look(article.original)
        originals.decide(article.drifts.open().get(), Drift.Decision.UPDATED, by=editor)
    pages["/pools"] = html(page(SOURCE[:4]))

    look(article.original)

    assert article.drifts.open().count() == 1


def test_an_update_pairs_with_the_new_text_and_keeps_ids(pages, article, editor):
    before = {each.target: each.public_id for each in article.segments.standing() if each.target}
    pages["/pools"] = html(page(["A new beginning, which was not there.", *SOURCE]))
    look(article.original)

    originals.decide(article.drifts.get(), Drift.Decision.UPDATED, by=editor)

    article.refresh_from_db()
    assert article.snapshot.texts[0].startswith("A new beginning")
    assert article.segments.standing()[0].is_omission
    after = {each.target: each.public_id for each in article.segments.standing() if each.target}
    assert after == before
    assert not article.drifts.open().exists()


def test_readers_are_told_when_the_editor_says_so(pages, article, editor, client):
    pages["/pools"] = html(page(SOURCE[:4]))
    look(article.original)

    originals.decide(article.drifts.get(), Drift.Decision.TOLD, by=editor)

    text = client.get(article.get_absolute_url()).content.decode()
    assert "原文は、この翻訳のあとで変更されています" in text


def test_readers_are_told_nothing_of_a_change_that_was_taken_back(pages, article, editor):
    pages["/pools"] = html(page(SOURCE[:4]))
    look(article.original)
    originals.decide(article.drifts.get(), Drift.Decision.TOLD, by=editor)
    pages["/pools"] = html(page())

    look(article.original)

    article.refresh_from_db()
    assert article.original_changed_at is None
    assert not article.drifts.standing().exists()


def test_an_editor_may_think_better_of_telling(pages, article, editor):
    pages["/pools"] = html(page(SOURCE[:4]))
    look(article.original)
    originals.decide(article.drifts.get(), Drift.Decision.TOLD, by=editor)

    originals.decide(article.drifts.get(), Drift.Decision.IGNORED, by=editor)

    article.refresh_from_db()
    assert article.original_changed_at is None


def test_a_change_is_not_decided_once_the_original_has_changed_again(pages, article, editor):
    pages["/pools"] = html(page(SOURCE[:4]))
    look(article.original)
    drift = article.drifts.get()
    pages["/pools"] = html(page())
    look(article.original)

    with pytest.raises(originals.CannotDecide):
        originals.decide(drift, Drift.Decision.UPDATED, by=editor)


def test_a_text_that_an_editor_captures_again_is_told_too(article):
    snapshot(article.original, SOURCE[:4])

    assert article.drifts.open().count() == 1


def test_a_text_without_paragraphs_takes_the_place_of_none(article):
    reading = extraction.read_page("<p></p>", url=article.original.url)
    read = originals.Read(article.original.url, Snapshot.Way.FETCHED, reading)

    originals.claim(originals.keep_reading(read, by=None), article.original)

    assert Watch.objects.get().latest.texts == SOURCE
    assert not Drift.objects.exists()


@pytest.mark.parametrize(
    ("reply", "condition"),
    [
        (Reply(status=404), "missing"),
        (Reply(status=410), "gone"),
        (redirect("/"), "front-page"),
    ],
)
def test_what_is_gone_is_believed_the_second_time(pages, article, reply, condition):
    pages["/"] = html(page(["Welcome to the front page of these notes."], title="Tide Notes"))
    pages["/pools"] = reply

    assert look(article.original).condition == Watch.Condition.UNSEEN
    watch = look(article.original)

    assert watch.condition == condition
    assert watch.is_rotten


def test_a_site_that_is_down_is_rot_after_a_week(pages, article):
    pages["/pools"] = Reply(status=500)

    watch = look(article.original, times=2)

    assert watch.condition == "unreachable"
    assert not watch.is_rotten
    watch.since -= timedelta(days=8)
    assert watch.is_rotten


def test_what_comes_back_is_believed_at_once(pages, article):
    pages["/pools"] = Reply(status=404)
    look(article.original, times=2)
    pages["/pools"] = html(page())

    assert look(article.original).condition == Watch.Condition.FINE


def test_two_different_troubles_are_no_proof(pages, article):
    pages["/pools"] = Reply(status=404)
    look(article.original)
    pages["/pools"] = Reply(status=500)

    assert look(article.original).condition == Watch.Condition.UNSEEN


def archived(site, pages, answer):
    """Let the site answer for the archive, whatever it is asked."""
    address = "/wayback/available"
    pages.asked = lambda path: path.startswith(address)
    pages.answer = typed(answer.encode(), "application/json")
    return site.url(address)


def test_a_gone_original_is_looked_for_in_the_archive(site, pages, article, settings):
    copy = "http://web.archive.example/web/2025/http://tides.example/pools"
    answer = {"archived_snapshots": {"closest": {"available": True, "url": copy}}}
    settings.ARCHIVE_API = archived(site, pages, json.dumps(answer))
    pages["/pools"] = Reply(status=404)

    watch = look(article.original, times=2)

    assert watch.archive_url == copy.replace("http:", "https:", 1)
    assert article.original.url.replace(":", "%3A") in site.paths[-1].replace("%2F", "/")


@pytest.mark.parametrize("answer", ["", "{}", "[]", '{"archived_snapshots": {}}', "nonsense"])
def test_an_archive_that_has_nothing_is_no_failure(site, pages, article, settings, answer):
    settings.ARCHIVE_API = archived(site, pages, answer)
    pages["/pools"] = Reply(status=404)

    assert look(article.original, times=2).archive_url == ""


def test_an_address_that_an_editor_entered_stays(site, pages, article, settings):
    look(article.original)
    Watch.objects.update(archive_url="https://copy.example/pools")
    pages["/pools"] = Reply(status=404)

    assert look(article.original, times=2).archive_url == "https://copy.example/pools"


def test_the_next_look_is_a_day_away_at_the_earliest(article):
    before = timezone.now()

    watch = look(article.original)

    assert watch.due_at >= before + timedelta(days=1)


def test_looks_become_rarer_while_nothing_changes(article):
    pauses = []
    for _ in range(8):
        watch = look(article.original)
        pauses.append(watch.due_at - timezone.now())

    assert pauses[-1] > 3 * pauses[0]
    assert pauses[-1] <= timedelta(days=40)


def test_pauses_end_where_nothing_has_changed_for_ages(article):
    look(article.original)
    Watch.objects.update(calm_visits=5000)

    assert look(article.original).due_at <= timezone.now() + timedelta(days=40)


def test_an_original_typed_by_hand_gets_its_text_at_the_first_look(original, editor):
    article = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.save(article, by=editor, based_on=0)

    look(original)

    article.refresh_from_db()
    assert article.snapshot.texts == SOURCE
    assert article.segments.standing()[0].link_state == "unique"


def test_an_original_typed_by_hand_gets_the_text_that_is_captured(original, editor):
    article = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.save(article, by=editor, based_on=0)

    snapshot(original)

    article.refresh_from_db()
    assert article.snapshot.texts == SOURCE
    assert article.segments.standing()[0].source_texts == [SOURCE[0]]


def test_texts_that_nobody_needs_are_let_go(pages, original):
    look(original)
    pages["/pools"] = html(page(SOURCE[:3]))

    look(original)

    assert Snapshot.objects.get().texts == SOURCE[:3]
