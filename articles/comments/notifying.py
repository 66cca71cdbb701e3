"""Notifying: moderators hear of comments that wait, and may decide from the letter."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from smtplib import SMTPException

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.comments.mailing import absolute, body_of, send
from articles.comments.tokens import MODERATE, decision_link
from articles.models import Comment, CommentQuerySet, User

LONGEST_LETTER = 20
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Line:
    """A comment in a letter, with the two links under it."""

    comment: Comment
    approval: str
    rejection: str


def tell_moderators(waiting: CommentQuerySet) -> int:
    """Send a letter about comments that wait to each moderator; return to how many."""
    count = waiting.count()
    if not count:
        return 0
    first = list(waiting.select_related("article").oldest_first()[:LONGEST_LETTER])
    people = User.objects.with_perm(MODERATE).filter(is_active=True, is_staff=True)
    told = people.exclude(email="").distinct()
    return sum(_write(person, first, count=count) for person in told)


def _write(person: User, first: Sequence[Comment], *, count: int) -> bool:
    context = {
        "lines": [_line(comment, person) for comment in first],
        "count": count,
        "more": count - len(first),
        "queue": absolute(reverse("admin:articles_comment_queue")),
    }
    named = {"site": settings.SITE_NAME, "count": count}
    subject = _("%(site)s: コメント%(count)d件が待っています") % named
    return deliver(person, subject, body=body_of("waiting", context))


def deliver(person: User, subject: str, *, body: str) -> bool:
    """Send a letter; one that the mail server refuses keeps no other back."""
    try:
        send(person.email, subject, body=body)
    except (SMTPException, OSError) as error:
        # The words of the error name the address, which stands in no log.
        facts = (person.pk, type(error).__name__)
        logger.error("A letter about what waits to user %s was not sent: %s", *facts)
        return False
    return True


def _line(comment: Comment, person: User) -> Line:
    links = (
        absolute(decision_link(comment, to, by=person))
        for to in (Comment.State.APPROVED, Comment.State.SPAM)
    )
    return Line(comment, *links)
