"""Editing: staff change what somebody wrote, and the page says so."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from articles.models import Comment, CommentVersion, ModerationEntry, User
from articles.moderation.acts import Act, Beaten


@transaction.atomic
def edit(comment: Comment, text: str, *, by: User, seen: int, why: str = "") -> UUID:
    """Replace the version that the moderator has seen; raises Beaten."""
    act = Act(ModerationEntry.Verb.EDIT, by, why)
    replace(comment, text, seen=seen, by=by)
    Comment.objects.filter(pk=comment.pk).update(
        edited_by_staff=True, edited_at=timezone.now(), last_act=act.number
    )
    act.entry(
        comment=comment.pk, before={"version": seen}, after={"version": comment.version}
    ).save()
    comment.refresh_from_db()
    return act.number


def replace(comment: Comment, text: str, *, seen: int, by: User | None) -> None:
    """Put another text in the place of a version, and keep that one; raises Beaten.

    Whoever calls has begun a transaction.
    """
    current = Comment.objects.select_for_update().get(pk=comment.pk)
    if current.version != seen or current.state == Comment.State.WITHDRAWN:
        raise Beaten(current)
    CommentVersion.objects.create(
        comment=current, number=current.version, text=current.text, replaced_by=by
    )
    comment.text, comment.version = text, current.version + 1
    comment.save(update_fields=["text", "html", "digest", "version"])
