import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import translation

from articles import comments, guarding, moderation, publishing
from articles.models import ModerationEntry, Report
from articles.tasks.comments import tell_moderators_daily
from tests.publishing.samples import fresh, published, reported

pytestmark = pytest.mark.django_db
BETTER = "潮は十二時間ごとに満ちる。"


@pytest.fixture
def told(editor, moderator, translator, settings):
    """Return people who have addresses, on a site whose letters leave."""
    settings.COMMENT_LETTERS, settings.COMMENT_NOTICES = True, "daily"
    for person in (editor, moderator, translator):
        person.email = f"{person.username}@b.example"
        person.save()
    return {"editor": editor, "moderator": moderator}


@pytest.fixture
def report(editor):
    return reported(published(editor), "二時間", wording=BETTER, note="桁が違う", name="ひなた")


def links_to(person):
    letter = next(each for each in mail.outbox if each.to == [f"{person}@b.example"])
    return re.findall(r"https?://[^/]+(/report/decide/\S+)", letter.body)


def test_what_waits_is_told_to_whoever_deals_with_it(told, report):
    tell_moderators_daily.call()

    assert {each.to[0] for each in mail.outbox} == {"editor@b.example", "moderator@b.example"}
    for words in (BETTER, "桁が違う", "/admin/articles/report/queue/"):
        assert words in mail.outbox[0].body
    assert (len(links_to("editor")), len(links_to("moderator"))) == (2, 1)


def test_one_report_is_no_plural_in_english(told, report):
    with translation.override("en"):
        tell_moderators_daily.call()

    assert "1 reports" not in mail.outbox[0].subject + mail.outbox[0].body


def test_nothing_is_told_where_nobody_wants_to_hear(told, report, settings):
    settings.COMMENT_NOTICES = "off"

    tell_moderators_daily.call()

    assert mail.outbox == []


def test_each_is_told_at_once_and_the_same_words_once(
    told, editor, settings, django_capture_on_commit_callbacks
):
    settings.COMMENT_NOTICES = "each"
    segment = published(editor).segments.first()
    said = {"kind": "other", "wording": "", "note": "違います", "name": ""}

    for key in ("a", "b"):
        arrival = guarding.Arrival("", guarding.Stamp(key, 60), "192.0.2.7")
        with django_capture_on_commit_callbacks(execute=True):
            publishing.receive_report(segment, arrival=arrival, **said)

    assert len(mail.outbox) == 2


def test_the_link_asks_once_and_then_applies_it(told, report):
    tell_moderators_daily.call()
    address, client = links_to("editor")[0], Client()

    assert "<ins>十</ins>" in client.get(address).content.decode()
    assert report.log.count() == 0
    assert "知らせを「反映した」にしました。" in client.post(address).content.decode()
    assert BETTER in fresh(report.segment.article).body
    assert ModerationEntry.objects.get().by == told["editor"]
    assert "もう決まっています" in client.post(address).content.decode()


def test_the_link_puts_it_away(told, report):
    tell_moderators_daily.call()

    Client().post(links_to("moderator")[0])

    assert Report.objects.get().state == "spam"


def test_whoever_comes_second_does_nothing(told, report, moderator):
    tell_moderators_daily.call()
    moderation.decide_report(Report.objects.get(), Report.State.SPAM, by=moderator)

    page = Client().post(links_to("editor")[0]).content.decode()

    assert "もう決まっています: 迷惑" in page
    assert BETTER not in fresh(report.segment.article).body


def test_what_needs_an_eye_leads_to_the_admin(editor):
    report = reported(published(editor), "石は", wording="石が乾いて光る。")
    link = comments.report_link(report, Report.State.APPLIED, by=editor)

    answer = Client().post(link)

    assert answer.status_code == 409
    assert f"/admin/articles/report/{report.pk}/change/" in answer.content.decode()


def test_a_link_ends_with_the_right_to_use_it(report, editor, moderator):
    link = comments.report_link(report, Report.State.APPLIED, by=moderator)
    assert Client().get(link).status_code == 410
    own = comments.report_link(report, Report.State.SPAM, by=editor)
    editor.groups.clear()

    assert Client().post(own).status_code == 410
    assert Client().get("/report/decide/x/").status_code == 410
