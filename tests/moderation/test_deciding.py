import pytest

from articles import moderation
from articles.models import Comment, ModerationEntry
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("verb", "state"),
    [("approve", "approved"), ("mark_spam", "spam"), ("trash", "trash")],
)
def test_a_comment_goes_where_it_is_sent_and_the_log_says_who_sent_it(moderator, verb, state):
    comment = CommentFactory()

    getattr(moderation, verb)(comment, by=moderator, why="理由")

    entry = ModerationEntry.objects.get()
    assert Comment.objects.get().state == comment.state == state
    assert (entry.comment, entry.by, entry.by_name, entry.why) == (
        comment,
        moderator,
        str(moderator),
        "理由",
    )
    assert (entry.before, entry.after) == ({"state": "held"}, {"state": state})


def test_what_was_approved_can_be_held_again(moderator):
    comment = CommentFactory(state="approved")

    moderation.hold(comment, by=moderator)

    assert comment.state == "held"


def test_whoever_has_seen_another_state_is_told(moderator):
    comment = CommentFactory(state="spam")

    with pytest.raises(moderation.Beaten) as beaten:
        moderation.approve(comment, by=moderator, seen="held")

    assert beaten.value.current.state == "spam"
    assert Comment.objects.get().state == "spam"
    assert not ModerationEntry.objects.exists()


def test_a_text_that_was_rewritten_is_not_approved_unseen(moderator):
    comment = CommentFactory(text="はじめの文")
    moderation.revise(comment, "別の文です。", writer=comment.writer, seen=0)

    with pytest.raises(moderation.Beaten):
        moderation.approve(comment, by=moderator, seen="held", version=0)

    assert Comment.objects.get().state == "held"


def test_of_a_list_only_what_still_stands_as_it_was_shown_is_decided(moderator, editor):
    same, marked, rewritten = CommentFactory.create_batch(3)
    seen = {each.pk: (each.state, each.version) for each in (same, marked, rewritten)}
    moderation.mark_spam(marked, by=editor)
    moderation.revise(rewritten, "別の文です。", writer=rewritten.writer, seen=0)

    decided = moderation.decide_all(
        Comment.objects.all(), Comment.State.APPROVED, by=moderator, seen=seen
    )

    assert (decided.done, decided.beaten) == (1, 2)
    assert Comment.objects.approved().get() == same


def test_what_its_writer_took_back_nobody_approves(moderator):
    comment = CommentFactory(state="withdrawn")

    with pytest.raises(moderation.Beaten):
        moderation.approve(comment, by=moderator)
    decided = moderation.decide_all(Comment.objects.all(), Comment.State.APPROVED, by=moderator)

    assert decided.done == 0
    assert Comment.objects.get().state == "withdrawn"


def test_a_whole_queue_is_one_act(moderator):
    held = CommentFactory.create_batch(5)
    CommentFactory(state="spam", article=held[0].article)

    decided = moderation.decide_all(Comment.objects.all(), Comment.State.APPROVED, by=moderator)

    assert (decided.done, decided.beaten, decided.is_over) == (6, 0, True)
    assert not Comment.objects.exclude(state="approved").exists()
    assert set(ModerationEntry.objects.values_list("act", flat=True)) == {decided.act}
    assert ModerationEntry.objects.filter(before={"state": "spam"}).count() == 1


def test_a_queue_is_cleared_in_pieces_under_one_number(moderator):
    CommentFactory.create_batch(5)
    queue, to = Comment.objects.held(), Comment.State.SPAM

    first = moderation.decide_all(queue, to, by=moderator, at_most=2)
    second = moderation.decide_all(queue, to, by=moderator, number=first.act, at_most=2)
    third = moderation.decide_all(queue, to, by=moderator, number=first.act, at_most=2)

    assert [each.done for each in (first, second, third)] == [2, 2, 1]
    assert [each.is_over for each in (first, second, third)] == [False, False, True]
    assert ModerationEntry.objects.of_act(first.act).count() == 5


def test_queries_do_not_grow_with_the_queue(moderator, django_assert_num_queries):
    article = CommentFactory().article
    with django_assert_num_queries(7) as few:
        moderation.decide_all(Comment.objects.held(), Comment.State.APPROVED, by=moderator)
    CommentFactory.create_batch(60, article=article)

    with django_assert_num_queries(len(few.captured_queries)):
        moderation.decide_all(Comment.objects.held(), Comment.State.APPROVED, by=moderator)
