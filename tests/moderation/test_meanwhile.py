"""Two moderators, or one writer twice, in the same moment."""

from functools import partial

import pytest
from django.db import transaction

from articles import comments, guarding, moderation, publishing
from articles.forms import CorrectionForm
from articles.models import (
    Article,
    Comment,
    CommentVersion,
    Correction,
    ModerationEntry,
    Report,
    Writer,
)
from tests.besides import beside
from tests.factories import CommentFactory, PublishedFactory
from tests.publishing.samples import published, reported

pytestmark = pytest.mark.django_db(transaction=True)
APPROVED, SPAM = Comment.State.APPROVED, Comment.State.SPAM


def test_of_two_decisions_the_second_is_told(moderator, editor):
    comment = CommentFactory()
    mine, theirs = (Comment.objects.get(pk=comment.pk) for _ in range(2))

    failed = beside(
        partial(moderation.approve, mine, by=moderator, seen="held"),
        partial(moderation.mark_spam, theirs, by=editor, seen="held"),
    )

    assert isinstance(failed, moderation.Beaten)
    assert failed.current.state == "approved"
    assert ModerationEntry.objects.get().verb == "approve"


def test_of_two_edits_the_second_is_told(moderator, editor):
    comment = CommentFactory()
    mine, theirs = (Comment.objects.get(pk=comment.pk) for _ in range(2))

    failed = beside(
        partial(moderation.edit, mine, "一人目の文", by=moderator, seen=0),
        partial(moderation.edit, theirs, "二人目の文", by=editor, seen=0),
    )

    assert isinstance(failed, moderation.Beaten)
    assert Comment.objects.get().text == "一人目の文"


def test_a_queue_leaves_alone_what_somebody_decides_meanwhile(moderator, editor):
    comment, other = CommentFactory.create_batch(2)

    failed = beside(
        partial(moderation.approve, comment, by=editor),
        partial(moderation.decide_all, Comment.objects.held(), SPAM, by=moderator),
    )

    comment.refresh_from_db()
    other.refresh_from_db()
    assert failed is None
    assert (comment.state, other.state) == ("approved", "spam")


def test_of_two_who_deal_with_a_report_the_second_is_told(moderator, editor):
    report = reported(published(editor), "二時間", wording="潮は十二時間ごとに満ちる。")
    mine, theirs = (Report.objects.get(pk=report.pk) for _ in range(2))

    failed = beside(
        partial(moderation.apply_report, mine, by=editor),
        partial(moderation.decide_report, theirs, Report.State.SPAM, by=moderator, seen="new"),
    )

    assert isinstance(failed, moderation.Beaten)
    assert failed.current.state == "applied"
    assert ModerationEntry.objects.get().verb == "apply"


def test_what_is_edited_while_it_is_erased_leaves_no_older_text(moderator):
    comment = CommentFactory(email="a@b.example", text="はじめの文")

    failed = beside(
        partial(moderation.edit, comment, "直した文", by=moderator, seen=0),
        partial(moderation.erase, "a@b.example"),
    )

    assert failed is None
    assert not CommentVersion.objects.exists()
    assert Comment.objects.get().text == ""


def test_an_undo_does_not_undo_what_somebody_decides_meanwhile(moderator, editor):
    comment = CommentFactory()
    act = moderation.approve(comment, by=moderator)

    failed = beside(
        partial(moderation.mark_spam, comment, by=editor),
        partial(moderation.undo, act, by=moderator),
    )

    assert isinstance(failed, moderation.Beaten)
    assert Comment.objects.get().state == "spam"


def test_the_same_form_twice_at_once_is_one_comment():
    article = PublishedFactory()
    arrival = guarding.Arrival(stamp=guarding.Stamp("key", 60))
    draft = comments.Draft(article, "潮", "よい記事でした。", arrival=arrival)

    failed = beside(partial(moderation.submit, draft), partial(moderation.submit, draft))

    assert failed is None
    assert Comment.objects.count() == 1


@pytest.mark.parametrize(
    ("limit", "other"),
    [
        ("COMMENTS_FROM_ADDRESS", "192.0.2.7"),
        ("COMMENTS_FROM_NETWORK", "192.0.2.8"),
        ("COMMENTS_ON_ARTICLE", "198.51.100.1"),
    ],
)
def test_of_two_comments_at_once_the_second_is_over_the_limit(settings, limit, other):
    setattr(settings, limit, 1)
    article = PublishedFactory(comment_mode="open")
    first, second = (
        comments.Draft(
            article,
            "潮",
            f"{address}からの感想です。",
            arrival=guarding.Arrival("", guarding.Stamp(address + key, 60), address),
        )
        for address, key in (("192.0.2.7", "1"), (other, "2"))
    )

    failed = beside(partial(moderation.submit, first), partial(moderation.submit, second))

    assert failed is None
    states = Comment.objects.oldest_first().values_list("state", flat=True)
    assert list(states) == ["approved", "held"]


@pytest.mark.parametrize(("verb", "state"), [("approve", "approved"), ("mark_spam", "spam")])
def test_a_writers_edit_leaves_a_decision_as_it_is(moderator, verb, state):
    comment = CommentFactory()
    theirs = Comment.objects.get(pk=comment.pk)

    failed = beside(
        partial(getattr(moderation, verb), comment, by=moderator),
        partial(moderation.revise, theirs, "別の文です。", writer=comment.writer, seen=0),
    )

    comment.refresh_from_db()
    assert failed is None
    assert (comment.state, comment.text) == (state, "別の文です。")


def test_what_is_taken_away_meanwhile_is_not_rewritten(moderator):
    comment = CommentFactory(text="はじめの文", state="approved")
    theirs = Comment.objects.get(pk=comment.pk)

    failed = beside(
        partial(moderation.trash, comment, by=moderator),
        partial(moderation.revise, theirs, "別の文です。", writer=comment.writer, seen=0),
    )

    comment.refresh_from_db()
    assert isinstance(failed, moderation.TooLate)
    assert (comment.state, comment.text) == ("trash", "はじめの文")


def test_a_writer_withdraws_what_is_being_approved(moderator):
    comment = CommentFactory()
    theirs = Comment.objects.get(pk=comment.pk)

    failed = beside(
        partial(moderation.withdraw, theirs, writer=comment.writer),
        partial(moderation.approve, comment, by=moderator),
    )

    assert isinstance(failed, moderation.Beaten)
    assert Comment.objects.get().state == "withdrawn"


def opened(correction):
    form = CorrectionForm({"kind": "typo", "based_on": 0}, instance=correction)
    with transaction.atomic():
        assert not form.is_valid()


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (partial(publishing.amend, based_on=0), publishing.Conflict),
        (publishing.retract, type(None)),
        (opened, type(None)),
    ],
)
def test_who_amends_or_retracts_waits_for_who_takes_back_and_stands_in_nobodys_way(
    editor, act, told
):
    report = reported(published(editor), "二時間", wording="潮は十二時間ごとに満ちる。")
    applied = moderation.apply_report(report, by=editor)
    mine = Correction.objects.get()

    failed = beside(
        partial(Article.objects.lock, mine.article_id),
        partial(act, mine),
        last=partial(moderation.undo, applied, by=editor),
    )

    assert isinstance(failed, told)
    assert not Correction.objects.exists()


def test_an_address_that_is_confirmed_twice_at_once_is_one_writers():
    comment = CommentFactory(email="a@b.example")
    mine, same = (Comment.objects.get(pk=comment.pk) for _ in range(2))

    failed = beside(
        partial(moderation.confirm, mine, writer=None),
        partial(moderation.confirm, same, writer=None),
    )

    assert failed is None
    assert same.correspondent == Writer.objects.get(email="a@b.example")
