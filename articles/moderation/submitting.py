"""Submitting: a comment comes in, is judged, and appears, waits, or goes back to who wrote it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import comments, spam, tasks
from articles.models import Comment, CommentMode, Writer
from articles.text import tidy_remark

STATES = {
    None: Comment.State.APPROVED,
    spam.Effect.HOLD: Comment.State.HELD,
    spam.Effect.SPAM: Comment.State.SPAM,
}


class Refused(Exception):
    """The comment was not taken: the article takes none, or for reasons that the writer is told."""

    def __init__(self, reasons: Sequence[spam.Reason] = ()) -> None:
        super().__init__(", ".join(reason.name for reason in reasons) or "closed")
        self.reasons = reasons


def submit(draft: comments.Draft) -> Comment:
    """Take a comment in; raises Refused.

    The same form sent again is the comment that it made; with another text it is refused as an old
    one, so that no text is lost.
    """
    key = draft.stamp.key if draft.stamp else ""
    if key and (known := _made_of(key, draft)):
        return known
    now = timezone.now()
    network = comments.network_of(draft.address, now=now)
    reasons = _judge(draft, network, now)
    try:
        return _keep(draft, reasons, network=network, now=now)
    except IntegrityError:
        # The same form came twice in the same moment.
        known = _made_of(key, draft)
        if known is None:
            raise
        return known


def _made_of(key: str, draft: comments.Draft) -> Comment | None:
    known = Comment.objects.filter(form_key=key).select_related("writer").first()
    if known and known.text != tidy_remark(draft.text):
        raise Refused([spam.Reason("stale", spam.Effect.REFUSE)])
    return known


def _judge(draft: comments.Draft, network: comments.Network, now: datetime) -> list[spam.Reason]:
    if draft.article.commenting == CommentMode.CLOSED:
        raise Refused
    if draft.user:
        return []
    reasons = spam.judge(comments.gather(draft, network, now=now), comments.limits())
    refusing = [reason for reason in reasons if reason.effect == spam.Effect.REFUSE]
    if refusing:
        raise Refused(refusing)
    return reasons


@transaction.atomic
def _keep(
    draft: comments.Draft,
    reasons: Sequence[spam.Reason],
    *,
    network: comments.Network,
    now: datetime,
) -> Comment:
    parent = draft.parent.parent or draft.parent if draft.parent else None
    comment = Comment.objects.create(
        article=draft.article,
        parent=parent,
        segment_key=draft.segment.public_id if draft.segment else "",
        quote=draft.segment.target if draft.segment else "",
        name=draft.name,
        email=draft.email.lower(),
        wants_mail=draft.wants_mail and bool(draft.email),
        text=draft.text,
        mark=draft.mark,
        writer=draft.writer or Writer.objects.create(created_at=now),
        correspondent=_correspondent(draft),
        user=draft.user,
        state=STATES[spam.state_after(reasons)],
        reasons=[[reason.name, reason.count] for reason in reasons],
        created_at=now,
        form_key=draft.stamp.key if draft.stamp else "",
        prefix=network.prefix,
        address_hash=network.newest_hash,
    )
    _write_mails(comment)
    return comment


def _correspondent(draft: comments.Draft) -> Writer | None:
    """Return the writer where this browser has proved the address already."""
    writer = draft.writer
    proved = writer is not None and writer.gets_mail and writer.email == draft.email.lower()
    return writer if proved else None


def _write_mails(comment: Comment) -> None:
    if comment.is_approved:
        tasks.tell_of([comment.pk])
    if comment.state == Comment.State.HELD:
        tasks.tell_moderators_of(comment)
    # Spam never makes us write to an address that somebody typed.
    if comment.wants_mail and not comment.correspondent and comment.state != Comment.State.SPAM:
        tasks.ask_to_confirm(comment)
