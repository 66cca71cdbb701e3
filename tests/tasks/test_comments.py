from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from articles import comments, guarding, moderation
from articles.models import AddressKey, Block, Comment, Report, Writer
from articles.tasks.comments import forget_addresses, forget_refused, tell_of_task
from tests.factories import CommentFactory, PublishedFactory
from tests.publishing.samples import published, reported

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mail(settings):
    settings.COMMENT_LETTERS = True


def confirmed(**known):
    comment = CommentFactory(email="a@b.example", wants_mail=True, **known)
    moderation.confirm(comment, writer=comment.writer)
    return comment


@pytest.fixture
def _acting(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        yield


def test_a_typed_address_is_asked_once_and_told_nothing(
    moderator, django_capture_on_commit_callbacks
):
    draft = comments.Draft(
        PublishedFactory(title="題"),
        "広告の名前",
        "広告の文",
        email="A@b.example",
        wants_mail=True,
        arrival=guarding.Arrival(stamp=guarding.Stamp("key", 60)),
    )
    with django_capture_on_commit_callbacks(execute=True):
        comment = moderation.submit(draft)
    with django_capture_on_commit_callbacks(execute=True):
        moderation.approve(comment, by=moderator)

    message = mail.outbox.pop()
    assert mail.outbox == []
    assert message.to == ["a@b.example"]
    assert comments.confirmation_of(comment).split("/")[2] == "confirm"
    assert "/comment/confirm/" in message.body
    assert "広告" not in message.body + message.subject
    # Another comment under the same address would have it asked again.
    assert "もう何も送りません" not in message.body


def test_spam_sends_nothing_to_anybody(django_capture_on_commit_callbacks):
    draft = comments.Draft(
        PublishedFactory(),
        "a",
        "b",
        email="a@b.example",
        wants_mail=True,
        arrival=guarding.Arrival("x", guarding.Stamp("key", 60)),
    )
    with django_capture_on_commit_callbacks(execute=True):
        moderation.submit(draft)

    assert mail.outbox == []


def test_an_address_that_is_typed_again_and_again_is_asked_twice_a_day():
    made = CommentFactory.create_batch(5, email="a@b.example", wants_mail=True)

    for comment in made:
        comments.ask_to_confirm(comment)

    assert len(mail.outbox) == 2


def test_a_writer_who_waited_is_told_once(moderator, django_capture_on_commit_callbacks):
    comment = confirmed(reasons=[["first", 0]])

    for verb in (moderation.approve, moderation.hold, moderation.approve):
        with django_capture_on_commit_callbacks(execute=True):
            verb(comment, by=moderator)

    assert [message.to for message in mail.outbox] == [["a@b.example"]]
    assert f"#{comment.anchor}" in mail.outbox[0].body


def test_an_answer_is_told_to_whom_it_answers(moderator, django_capture_on_commit_callbacks):
    comment = confirmed(state="approved")

    with django_capture_on_commit_callbacks(execute=True):
        moderation.reply(comment, "返事の文です。", by=moderator)

    message = mail.outbox[0]
    assert message.to == ["a@b.example"]
    assert "返事の文です。" in message.body
    headers = message.message()
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = comments.unsubscription_of(comment.writer).rsplit(":", 2)[0]
    assert link in headers["List-Unsubscribe"].replace("\n", "").replace(" ", "")


class Refusing(EmailBackend):
    """A mail server that refuses the first of two addresses."""

    def send_messages(self, messages):
        if messages[0].to == ["a@b.example"]:
            raise SMTPRecipientsRefused({"a@b.example": (550, b"no such user")})
        return super().send_messages(messages)


def test_a_refused_letter_keeps_no_other_back(moderator, settings, caplog):
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    waiting = [confirmed(reasons=[["links", 3]])]
    second = CommentFactory(email="c@d.example", wants_mail=True, reasons=[["links", 3]])
    moderation.confirm(second, writer=second.writer)
    for comment in [*waiting, second]:
        moderation.approve(Comment.objects.get(pk=comment.pk), by=moderator)

    tell_of_task.call([waiting[0].pk, second.pk])

    assert [message.to for message in mail.outbox] == [["c@d.example"]]
    assert "SMTPRecipientsRefused" in caplog.text
    assert "a@b.example" not in caplog.text


def test_nobody_is_told_of_their_own_answer(django_capture_on_commit_callbacks):
    comment = confirmed(state="approved")
    answer = CommentFactory(
        state="approved", article=comment.article, parent=comment, writer=comment.writer
    )

    assert comments.tell(answer) == 0


def test_whoever_has_unsubscribed_is_told_nothing(moderator, django_capture_on_commit_callbacks):
    comment = confirmed(state="approved")
    moderation.unsubscribe(comment.writer)

    with django_capture_on_commit_callbacks(execute=True):
        moderation.reply(comment, "返事", by=moderator)

    assert mail.outbox == []


def test_a_line_end_in_a_title_begins_no_header(moderator, django_capture_on_commit_callbacks):
    article = PublishedFactory(title="題\nBcc: x@evil.example")
    comment = confirmed(article=article, reasons=[["first", 0]])

    with django_capture_on_commit_callbacks(execute=True):
        moderation.approve(comment, by=moderator)

    assert "Bcc" not in mail.outbox[0].message()


def test_where_comments_came_from_is_forgotten_after_thirty_days():
    long_ago = timezone.now() - timedelta(days=31)
    old = CommentFactory(created_at=long_ago, prefix="192.0.2.0/24", address_hash="x")
    new = CommentFactory(prefix="192.0.2.0/24", address_hash="y")
    AddressKey.objects.create(made_at=long_ago - timedelta(days=7))
    Block.objects.create(kind="address", value="x", made_at=long_ago)
    ended = {"made_at": long_ago, "ended_at": long_ago}
    Block.objects.create(kind="prefix", value="192.0.2.0/24", **ended)
    Block.objects.create(kind="word", value="広告", **ended)

    forget_addresses.call()

    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.prefix, old.address_hash) == ("", "")
    assert (new.prefix, new.address_hash) == ("192.0.2.0/24", "y")
    assert not AddressKey.objects.exists()
    assert Block.objects.get().kind == "word"
    assert Comment.objects.count() == 2


@pytest.fixture
def long_ago(settings):
    settings.SPAM_DAYS = 180
    return timezone.now() - timedelta(days=181)


def test_what_nobody_may_read_is_forgotten_after_half_a_year(long_ago):
    made = {
        state: CommentFactory(state=state, created_at=long_ago)
        for state in ("spam", "trash", "withdrawn", "held", "approved")
    }
    Writer.objects.update(created_at=long_ago)
    new = CommentFactory(state="spam")

    forget_refused.call()

    kept = {made["held"], made["approved"], new}
    assert set(Comment.objects.all()) == kept
    assert set(Writer.objects.all()) == {comment.writer for comment in kept}


def test_what_was_answered_or_decided_lately_is_not_forgotten(long_ago, moderator):
    answered = CommentFactory(state="trash", created_at=long_ago)
    CommentFactory(state="approved", article=answered.article, parent=answered)
    decided = CommentFactory(created_at=long_ago)
    moderation.mark_spam(decided, by=moderator)

    forget_refused.call()

    assert Comment.objects.filter(pk__in=[answered.pk, decided.pk]).count() == 2


def spam_of(article, words, *, by, sent_at):
    report = reported(article, words)
    moderation.decide_report(report, Report.State.SPAM, by=by)
    Report.objects.filter(pk=report.pk).update(sent_at=sent_at)
    return report


def test_reports_that_were_spam_are_forgotten_and_no_others(long_ago, editor):
    article = published(editor)
    with time_machine.travel(long_ago):
        spam_of(article, "二時間", by=editor, sent_at=long_ago)
        declined = reported(article, "静か")
        moderation.decide_report(declined, Report.State.DECLINED, by=editor)
        waiting = reported(article, "濡れて")
    decided_lately = spam_of(article, "二時間", by=editor, sent_at=long_ago)
    new = spam_of(article, "静か", by=editor, sent_at=timezone.now())

    forget_refused.call()

    assert set(Report.objects.all()) == {declined, waiting, decided_lately, new}


def test_a_blocked_writer_is_not_forgotten(long_ago):
    blocked, idle = (Writer.objects.create(created_at=long_ago) for _ in range(2))
    Block.objects.create(kind="writer", value=str(blocked.pk))

    forget_refused.call()

    assert Writer.objects.get() == blocked != idle


def test_nothing_is_forgotten_where_that_is_not_wanted(long_ago, settings, editor):
    settings.SPAM_DAYS = 0
    CommentFactory(state="spam", created_at=long_ago)
    with time_machine.travel(long_ago):
        spam_of(published(editor), "二時間", by=editor, sent_at=long_ago)

    forget_refused.call()

    assert Comment.objects.exists()
    assert Report.objects.exists()
