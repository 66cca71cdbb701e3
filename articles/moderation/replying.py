"""Replying: staff answer a comment, which appears with its answer."""

from django.db import transaction

from articles import tasks
from articles.models import Comment, ModerationEntry, User
from articles.moderation.acts import Act, Beaten
from articles.moderation.deciding import move

HELD, APPROVED = Comment.State.HELD, Comment.State.APPROVED


@transaction.atomic
def reply(
    comment: Comment,
    text: str,
    *,
    by: User,
    seen: str = "",
    version: int | None = None,
    why: str = "",
) -> Comment:
    """Answer the comment, and show it if it waited; one act, undone together. Raises Beaten.

    What was called spam or taken away is not answered; `seen` and `version` are as in `decide`.
    """
    act = Act(ModerationEntry.Verb.REPLY, by, why)
    before = seen or comment.state
    read = comment.version if version is None else version
    if not _open(comment.pk, before=before, version=read, act=act):
        raise Beaten(Comment.objects.filter(pk=comment.pk).first())
    answer = Comment.objects.create(
        article=comment.article,
        parent=comment.parent or comment,
        name=str(by)[:50],
        text=text,
        user=by,
        mark=mark_of(by, comment),
        state=APPROVED,
        last_act=act.number,
    )
    act.entry(
        comment=answer.pk, before={"state": Comment.State.TRASH}, after={"state": APPROVED}
    ).save()
    tasks.tell_of([answer.pk])
    comment.refresh_from_db()
    return answer


def _open(pk: int, *, before: str, version: int, act: Act) -> bool:
    """Return whether everybody can read now what the moderator has read."""
    if before == HELD:
        return bool(move([pk], before=before, version=version, to=APPROVED, act=act))
    public = Comment.objects.approved().select_for_update()
    return before == APPROVED and public.filter(pk=pk, version=version).exists()


def mark_of(user: User, comment: Comment) -> Comment.Mark:
    """Return as whom somebody of the staff answers."""
    if comment.article.translators.filter(pk=user.pk).exists():
        return Comment.Mark.TRANSLATOR
    return Comment.Mark.STAFF
