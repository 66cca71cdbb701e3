"""Mailing: what writers hear of, at addresses that were confirmed; and the one mail that asks."""

import logging
from collections.abc import Iterable, Mapping
from datetime import timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.comments.tokens import confirmation_of, unsubscription_of
from articles.models import Comment, Writer

ASKED_A_DAY = 2
logger = logging.getLogger(__name__)


def ask_to_confirm(comment: Comment) -> None:
    """Ask whoever reads mail at the comment's address whether it is theirs.

    Nothing in the mail was written by the stranger who typed the address, and whoever types it again
    and again has it asked twice a day.
    """
    lately = timezone.now() - timedelta(days=1)
    before = Comment.objects.filter(email=comment.email, wants_mail=True, created_at__gte=lately)
    if before.filter(pk__lt=comment.pk)[:ASKED_A_DAY].count() >= ASKED_A_DAY:
        return
    context = {"comment": comment, "confirmation": absolute(confirmation_of(comment))}
    subject = _("メールアドレスの確認: %(site)s") % {"site": settings.SITE_NAME}
    send(comment.email, subject, body=body_of("confirm", context))


def tell(comment: Comment) -> int:
    """Tell whoever asked to hear of it that the comment is public; return to how many.

    Of two who call at once one tells, and nobody is told twice.
    """
    fresh = Comment.objects.approved().filter(pk=comment.pk, told_at=None)
    if not fresh.update(told_at=timezone.now()):
        return 0
    told = int(_tell_writer(comment))
    for writer in _others(comment):
        title = comment.article.title
        subject = _("「%(title)s」のコメントに返信がありました") % {"title": title}
        told += _send_to(writer, subject, template="answered", comment=comment)
    return told


def _tell_writer(comment: Comment) -> bool:
    """Tell the writer, where the comment has waited; one that appeared at once they saw."""
    writer = comment.correspondent
    if not (comment.wants_mail and comment.reasons and writer and writer.gets_mail):
        return False
    subject = _("コメントを公開しました: %(title)s") % {"title": comment.article.title}
    return _send_to(writer, subject, template="approved", comment=comment)


def _others(comment: Comment) -> Iterable[Writer]:
    """Return who takes part in the conversation and asked to hear of answers."""
    if comment.parent_id is None:
        return []
    asked = Comment.objects.approved().filter(wants_mail=True)
    beside = asked.filter(parent=comment.parent_id) | asked.filter(pk=comment.parent_id)
    people = Writer.objects.filter(confirmed_comments__in=beside, unsubscribed_at=None)
    own = Q(comments=comment) | Q(confirmed_comments=comment)
    return people.exclude(own).distinct()


def _send_to(writer: Writer, subject: str, *, template: str, comment: Comment) -> bool:
    """Send a letter; one that the mail server refuses keeps no other back."""
    end = absolute(unsubscription_of(writer))
    context = {
        "comment": comment,
        "address": absolute(comment.get_absolute_url()),
        "unsubscription": end,
    }
    # RFC 8058: the program that shows the mail offers a button of its own.
    headers = {
        "List-Unsubscribe": f"<{end}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    try:
        send(str(writer.email), subject, body=body_of(template, context), headers=headers)
    except (SMTPException, OSError) as error:
        # The words of the error name the address, which stands in no log.
        facts = (comment.pk, writer.pk, type(error).__name__)
        logger.error("A letter about comment %s to writer %s was not sent: %s", *facts)
        return False
    return True


def body_of(name: str, context: Mapping[str, object]) -> str:
    """Return the words of a letter."""
    return render_to_string(
        f"articles/mail/{name}.txt", {**context, "site_name": settings.SITE_NAME}
    )


def send(
    address: str, subject: str, *, body: str, headers: Mapping[str, str] | None = None
) -> None:
    """Send a letter to one address."""
    # A line end in a title would begin another header.
    line = " ".join(subject.split())
    EmailMessage(line, body, to=[address], headers=dict(headers or {})).send()


def absolute(path: str) -> str:
    """Return an address that works outside of the site."""
    return f"{settings.SITE_URL}{path}"
