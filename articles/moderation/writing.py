"""Writing: what writers themselves do with their comments and their mail."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import guarding, spam, tasks
from articles.models import Comment, ModerationEntry, Writer
from articles.moderation.acts import Act
from articles.moderation.deciding import move
from articles.moderation.editing import replace
from articles.moderation.submitting import STATES, spare_author

# Reasons of the moment in which a comment came; a change of its text leaves them as they were.
OF_THE_TEXT = frozenset(name for name in spam.RULES if spam.may_be_retried(name))
# So many changes of a comment are taken at once, and one more each minute: all of them are kept.
AT_ONCE = 5


class TooLate(Exception):
    """The minutes are over in which a writer may change a comment, or it is not there any more."""


@transaction.atomic
def revise(comment: Comment, text: str, *, writer: Writer, seen: int) -> None:
    """Replace the text, which is judged anew; raises TooLate, Refused, Beaten."""
    # Whoever decides about it meanwhile has decided before, or decides about the new text.
    current = Comment.objects.select_for_update().get(pk=comment.pk)
    now = timezone.now()
    _demand(current, writer, now)
    if current.version >= AT_ONCE + (now - current.created_at) // timedelta(minutes=1):
        guarding.refuse([spam.Reason("address", spam.Effect.REFUSE)])
    reasons = [reason for reason in current.reasons if reason[0] not in OF_THE_TEXT]
    found = [] if current.user_id else _judge_text(current, text)
    replace(current, text, seen=seen, by=None)
    own = Comment.objects.filter(pk=comment.pk)
    if found:
        # Whoever was let through with one text is not let through with any.
        own.approved().update(state=STATES[spam.state_after(found)])
    own.update(
        reasons=[*reasons, *([reason.name, reason.count] for reason in found)],
        edited_at=timezone.now(),
        last_act=None,
    )
    comment.refresh_from_db()
    tasks.ask_akismet(comment)


def _judge_text(comment: Comment, text: str) -> list[spam.Reason]:
    posting = guarding.posting_of(comment.name, text)
    judged = spam.judge_text(posting, guarding.limits())
    found = spare_author(judged, mark=Comment.Mark(comment.mark))
    guarding.refuse(reason for reason in found if reason.effect == spam.Effect.REFUSE)
    return found


@transaction.atomic
def withdraw(comment: Comment, *, writer: Writer) -> None:
    """Take the comment back, which nobody undoes; raises TooLate."""
    _demand(comment, writer, timezone.now())
    own = Comment.objects.filter(pk=comment.pk, state=comment.state)
    if not own.update(state=Comment.State.WITHDRAWN, last_act=None):
        raise TooLate
    comment.refresh_from_db()


def _demand(comment: Comment, writer: Writer, now: datetime) -> None:
    if writer.pk not in {comment.writer_id, comment.correspondent_id} or not comment.may_be_revised(
        now
    ):
        raise TooLate


def confirm(comment: Comment, *, writer: Writer | None) -> Writer:
    """Believe whoever opened the link that the comment's address is theirs; return who that is.

    `writer` is whose browser opened it. Somebody who confirmed the same address elsewhere is the same
    writer, and passes as such; the browser in which it was typed becomes nobody else by that.
    """
    try:
        return _confirm(comment, writer=writer)
    except IntegrityError:
        # Of two clicks at once the second did not see whom the first made of the address; now it does.
        return _confirm(comment, writer=writer)


@transaction.atomic
def _confirm(comment: Comment, *, writer: Writer | None) -> Writer:
    now = timezone.now()
    owner = Writer.objects.select_for_update().filter(email=comment.email).first()
    if owner is None:
        is_same = writer is not None and writer.pk == comment.writer_id and not writer.email
        owner = writer if writer and is_same else Writer()
        owner.email = comment.email
    owner.confirmed_at, owner.unsubscribed_at = now, None
    owner.save()
    Comment.objects.filter(pk=comment.pk).update(correspondent=owner)
    comment.refresh_from_db()
    others = Comment.objects.exclude(pk=comment.pk)
    if comment.reasons == [["first", 0]] and owner.is_known(others):
        _pass(comment)
    return owner


def _pass(comment: Comment) -> None:
    """Show what waited only because nobody knew its writer."""
    act = Act(ModerationEntry.Verb.CONFIRM, None)
    held, approved = Comment.State.HELD, Comment.State.APPROVED
    move([comment.pk], before=held, version=comment.version, to=approved, act=act)
    comment.refresh_from_db()


def unsubscribe(writer: Writer) -> None:
    """Send nothing any more to the writer's address."""
    Writer.objects.filter(pk=writer.pk).update(unsubscribed_at=timezone.now())
