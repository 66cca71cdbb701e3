import re
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from articles import comments, guarding, moderation
from articles.models import Comment, ModerationEntry, User
from articles.tasks.comments import tell_moderators_daily, tell_moderators_task
from tests.factories import CommentFactory, PublishedFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(moderator, settings):
    """Return a moderator who has an address, on a site whose letters leave."""
    settings.COMMENT_LETTERS, settings.COMMENT_NOTICES = True, "daily"
    moderator.email = "mod@b.example"
    moderator.save()
    return moderator


def links(message):
    return re.findall(r"https?://[^/]+(/comment/decide/\S+)", message.body)


def test_what_waits_is_told_once_a_day_to_whoever_may_decide(told, translator, editor):
    translator.email = "translator@b.example"
    translator.save()
    CommentFactory(text="待っている感想", reasons=[["first", 0]])
    CommentFactory(state="spam", text="広告")

    tell_moderators_daily.call()

    message = mail.outbox.pop()
    assert mail.outbox == []
    assert message.to == ["mod@b.example"]
    assert "待っている感想" in message.body
    assert "初めての投稿" in message.body
    assert "広告" not in message.body


def test_the_letter_leads_to_the_queue(told):
    CommentFactory()

    tell_moderators_daily.call()

    assert "/admin/articles/comment/queue/" in mail.outbox[0].body


class Refusing(EmailBackend):
    """A mail server that refuses one of two addresses."""

    def send_messages(self, messages):
        if "editor@b.example" in messages[0].to:
            raise SMTPRecipientsRefused({})
        return super().send_messages(messages)


def test_a_letter_that_is_refused_keeps_no_other_back(told, editor, settings, caplog):
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    User.objects.filter(pk=editor.pk).update(email="editor@b.example")
    CommentFactory()

    tell_moderators_daily.call()

    assert [message.to for message in mail.outbox] == [["mod@b.example"]]
    assert "SMTPRecipientsRefused" in caplog.text
    assert "editor@b.example" not in caplog.text


def test_nothing_is_sent_where_nothing_waits_or_nobody_wants_it(told, settings):
    tell_moderators_daily.call()
    CommentFactory()
    settings.COMMENT_NOTICES = "off"
    tell_moderators_daily.call()

    assert mail.outbox == []


def test_each_is_told_at_once_where_that_is_wanted(
    told, settings, django_capture_on_commit_callbacks
):
    settings.COMMENT_NOTICES = "each"
    arrival = guarding.Arrival(stamp=guarding.Stamp("key", 60))
    draft = comments.Draft(PublishedFactory(), "潮", "感想です。", arrival=arrival)

    with django_capture_on_commit_callbacks(execute=True):
        moderation.submit(draft)

    assert len(mail.outbox) == 1


def test_a_flood_is_left_to_the_daily_letter(told):
    article = PublishedFactory()
    made = CommentFactory.create_batch(21, article=article)

    tell_moderators_task.call([made[0].pk])

    assert mail.outbox == []


def test_a_long_queue_is_told_in_part(told):
    CommentFactory.create_batch(22, article=PublishedFactory())

    comments.tell_moderators(Comment.objects.held())

    assert len(links(mail.outbox[0])) == 40
    assert "ほかに 2件" in mail.outbox[0].body


@pytest.mark.parametrize(("which", "state"), [(0, "approved"), (1, "spam")])
def test_a_link_of_the_letter_asks_once_and_then_acts(told, client, which, state):
    comment = CommentFactory()
    comments.tell_moderators(Comment.objects.held())
    link = links(mail.outbox[0])[which]

    assert client.get(link).status_code == 200
    assert Comment.objects.get().state == "held"

    client.post(link, {"version": 0})
    comment.refresh_from_db()
    assert comment.state == state
    assert ModerationEntry.objects.get().by == told


def test_what_a_link_has_done_can_be_undone(told, client):
    CommentFactory()
    tell_moderators_daily.call()
    link = links(mail.outbox[0])[1]

    html = client.post(link, {"version": 0}).content.decode()

    assert f"/admin/articles/comment/undo/{ModerationEntry.objects.get().act}/" in html


def test_a_link_decides_nothing_that_is_decided(told, editor, client):
    comment = CommentFactory()
    link = comments.decision_link(comment, Comment.State.APPROVED, by=told)
    moderation.trash(comment, by=editor)

    html = client.post(link).content.decode()

    assert "もう決まっています: ゴミ箱" in html
    assert Comment.objects.get().state == "trash"


def test_a_link_decides_about_no_text_that_was_not_on_its_page(told, client):
    comment = CommentFactory(text="はじめの文。")
    link = comments.decision_link(comment, Comment.State.APPROVED, by=told)
    moderation.revise(comment, "別の文。", writer=comment.writer, seen=0)

    response = client.post(link, {"version": 0})

    assert response.status_code == 409
    assert "別の文。" in response.content.decode()
    assert Comment.objects.get().state == "held"


def test_a_link_ends_with_the_right_to_decide(told, client):
    link = comments.decision_link(CommentFactory(), Comment.State.APPROVED, by=told)
    told.groups.clear()

    assert client.post(link).status_code == 410
    assert Comment.objects.get().state == "held"


def test_a_link_that_was_changed_is_none(told, client):
    link = comments.decision_link(CommentFactory(), Comment.State.APPROVED, by=told)

    assert client.post(f"{link[:-2]}x/").status_code == 410
