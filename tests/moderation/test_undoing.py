from datetime import timedelta

import pytest
from django.utils import timezone

from articles import moderation
from articles.models import Block, Comment, ModerationEntry
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db
APPROVED, SPAM = Comment.State.APPROVED, Comment.State.SPAM


def states():
    return list(Comment.objects.order_by("pk").values_list("state", flat=True))


def test_a_decision_is_taken_back(moderator):
    comment = CommentFactory(state="trash")
    act = moderation.approve(comment, by=moderator)

    moderation.undo(act, by=moderator)

    assert states() == ["trash"]
    assert ModerationEntry.objects.filter(verb="undo", undoes=act).count() == 1


def test_a_whole_act_is_taken_back_each_comment_to_where_it_was(moderator):
    for state in ("held", "spam", "held"):
        CommentFactory(state=state)
    decided = moderation.decide_all(Comment.objects.all(), APPROVED, by=moderator)

    undone = moderation.undo(decided.act, by=moderator)

    assert (undone.done, undone.beaten) == (3, 0)
    assert states() == ["held", "spam", "held"]


def test_an_undo_is_taken_back_too(moderator):
    act = moderation.approve(CommentFactory(), by=moderator)
    undone = moderation.undo(act, by=moderator)

    moderation.undo(undone.act, by=moderator)

    assert states() == ["approved"]


def test_nothing_is_undone_twice(moderator):
    act = moderation.approve(CommentFactory(), by=moderator)
    moderation.undo(act, by=moderator)

    with pytest.raises(moderation.Beaten):
        moderation.undo(act, by=moderator)


def test_what_somebody_has_acted_upon_since_stays(moderator, editor):
    first, _ = CommentFactory.create_batch(2)
    decided = moderation.decide_all(Comment.objects.all(), APPROVED, by=moderator)
    first.refresh_from_db()
    moderation.mark_spam(first, by=editor)

    undone = moderation.undo(decided.act, by=moderator)

    assert (undone.done, undone.beaten) == (1, 1)
    assert states() == ["spam", "held"]


def test_even_where_it_came_back_to_the_same_state(moderator, editor):
    comment = CommentFactory()
    act = moderation.approve(comment, by=moderator)
    moderation.hold(comment, by=editor)
    moderation.approve(comment, by=editor)

    with pytest.raises(moderation.Beaten):
        moderation.undo(act, by=moderator)

    assert states() == ["approved"]


def test_an_edit_is_taken_back_with_its_mark(moderator):
    comment = CommentFactory(text="はじめの文", state="approved")
    act = moderation.edit(comment, "直した文", by=moderator, seen=0)
    assert comment.edited_by_staff

    moderation.undo(act, by=moderator)

    comment.refresh_from_db()
    assert (comment.text, comment.edited_by_staff) == ("はじめの文", False)
    assert comment.html == "<p>はじめの文</p>"


def test_an_answer_goes_and_what_it_answered_waits_again(moderator):
    comment = CommentFactory()
    answer = moderation.reply(comment, "返事です。", by=moderator)
    assert states() == ["approved", "approved"]

    moderation.undo(answer.last_act, by=moderator)

    assert states() == ["held", "trash"]


def test_a_block_is_taken_back_and_an_ended_one_stands_again(moderator):
    block = moderation.block(Block.Kind.WORD, "広告", by=moderator, until=None)
    act = ModerationEntry.objects.get(verb="block").act
    moderation.undo(act, by=moderator)
    assert not Block.objects.standing(timezone.now()).exists()

    again = moderation.block(Block.Kind.WORD, "広告", by=moderator, until=None)
    ended = moderation.unblock(again, by=moderator)
    moderation.undo(ended, by=moderator)

    assert Block.objects.standing(timezone.now()).get() == again != block


def test_a_block_that_stands_by_another_is_not_brought_back(moderator):
    first = moderation.block(Block.Kind.WORD, "広告", by=moderator, until=None)
    ended = moderation.unblock(first, by=moderator)
    second = moderation.block(Block.Kind.WORD, "広告", by=moderator, until=None)

    with pytest.raises(moderation.Beaten):
        moderation.undo(ended, by=moderator)

    assert Block.objects.standing(timezone.now()).get() == second


def test_what_was_erased_is_not_brought_back(moderator):
    CommentFactory(email="a@b.example")
    moderation.erase("a@b.example", by=moderator)

    with pytest.raises(moderation.Beaten):
        moderation.undo(ModerationEntry.objects.get().act, by=moderator)

    assert states() == ["withdrawn"]


def test_a_longer_block_is_shortened_again(moderator):
    week = timezone.now() + timedelta(days=7)
    moderation.block(Block.Kind.DOMAIN, " Bad.Example ", by=moderator, until=week)
    moderation.block(Block.Kind.DOMAIN, "bad.example", by=moderator, until=None)
    act = ModerationEntry.objects.newest_first().first().act

    moderation.undo(act, by=moderator)

    assert Block.objects.get().expires_at == week
