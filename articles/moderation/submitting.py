"""Submitting: a comment comes in, is judged, and appears, waits, or goes back to who wrote it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import comments, guarding, spam, tasks
from articles.models import Comment, CommentMode, Given, Prepared, Writer
from articles.text import tidy_remark

STATES = {
    None: Comment.State.APPROVED,
    spam.Effect.HOLD: Comment.State.HELD,
    spam.Effect.SPAM: Comment.State.SPAM,
}
MADE = Prepared(lambda: Comment.objects.of_form(Given("key")).values_list("pk"))


def submit(draft: comments.Draft) -> Comment:
    """Take a comment in; raises Refused.

    The same form sent again is the comment that it made; with another text it is refused as an old
    one, so that no text is lost.
    """
    key = draft.arrival.stamp.key if draft.arrival.stamp else ""
    if key and (known := _made_of(key, draft)):
        return known
    if draft.article.commenting == CommentMode.CLOSED:
        raise guarding.Refused
    now = timezone.now()
    network = guarding.network_of(draft.arrival.address, now=now)
    posting = None if draft.user else comments.gather(draft, network, now=now)
    try:
        with transaction.atomic():
            found = _judge(posting, draft, network=network, now=now) if posting else []
            reasons = spare_author(found, mark=draft.mark)
            return _keep(draft, reasons, network=network, now=now)
    except IntegrityError:
        # The same form came twice in the same moment.
        known = _made_of(key, draft)
        if known is None:
            raise
        return known


def spare_author(reasons: Sequence[spam.Reason], *, mark: Comment.Mark) -> list[spam.Reason]:
    """Return what counts: nothing holds whom an editor invited by a link that only they have.

    What is spam stays so, since a link can be passed on.
    """
    if mark != Comment.Mark.AUTHOR:
        return list(reasons)
    return [reason for reason in reasons if reason.effect > spam.Effect.HOLD]


def _made_of(key: str, draft: comments.Draft) -> Comment | None:
    made = MADE.value(key=key)
    known = made and Comment.objects.select_related("writer").filter(pk=made).first()
    if known and known.text != tidy_remark(draft.text):
        raise guarding.Refused([spam.Reason("stale", spam.Effect.REFUSE)])
    return known


def _judge(
    posting: spam.Posting, draft: comments.Draft, *, network: guarding.Network, now: datetime
) -> list[spam.Reason]:
    """Count the comment, unless it is refused, and return what speaks against it."""
    counted = guarding.count(
        posting, purpose="comment", network=network, article=draft.article, now=now
    )
    reasons = spam.judge(counted, guarding.limits())
    guarding.refuse(reason for reason in reasons if reason.effect == spam.Effect.REFUSE)
    return reasons


def _keep(
    draft: comments.Draft,
    reasons: Sequence[spam.Reason],
    *,
    network: guarding.Network,
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
        form_key=draft.arrival.stamp.key if draft.arrival.stamp else "",
        prefix=network.prefix,
        address_hash=network.newest_hash,
    )
    _write_mails(comment)
    tasks.ask_akismet(comment)
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
