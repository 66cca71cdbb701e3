"""Replying: staff answer a comment, which appears with its answer."""

from django.db import transaction

from articles import tasks
from articles.models import Comment, ModerationEntry, User
from articles.moderation.acts import Act, Beaten
from articles.moderation.deciding import move


@transaction.atomic
def reply(comment: Comment, text: str, *, by: User, seen: str = "", why: str = "") -> Comment:
    """Answer the comment, and show it if it waited; one act, undone together. Raises Beaten."""
    act = Act(ModerationEntry.Verb.REPLY, by, why)
    before = seen or comment.state
    approved = Comment.State.APPROVED
    if before != approved and not move([comment.pk], before=before, to=approved, act=act):
        raise Beaten(Comment.objects.filter(pk=comment.pk).first())
    answer = Comment.objects.create(
        article=comment.article,
        parent=comment.parent or comment,
        name=str(by)[:50],
        text=text,
        user=by,
        mark=mark_of(by, comment),
        state=approved,
        last_act=act.number,
    )
    act.entry(
        comment=answer.pk, before={"state": Comment.State.TRASH}, after={"state": approved}
    ).save()
    tasks.tell_of([answer.pk])
    comment.refresh_from_db()
    return answer


def mark_of(user: User, comment: Comment) -> Comment.Mark:
    """Return as whom somebody of the staff answers."""
    if comment.article.translators.filter(pk=user.pk).exists():
        return Comment.Mark.TRANSLATOR
    return Comment.Mark.STAFF
