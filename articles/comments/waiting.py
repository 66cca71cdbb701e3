"""Waiting: letters to whoever may deal with what waits, with the first of it."""

import logging
from collections.abc import Callable, Sequence
from smtplib import SMTPException

from articles.comments.mailing import absolute, body_of, send
from articles.models import User

LONGEST_LETTER = 20
logger = logging.getLogger(__name__)


def write_to_all_with(
    permission: str,
    template: str,
    *,
    subject: str,
    count: int,
    queue: str,
    lines: Callable[[User], Sequence[object]],
) -> int:
    """Write to each member of staff with the permission that so many wait; return to how many.

    `lines` are for one person, since their links are signed for them.
    """
    people = User.objects.with_perm(permission).filter(is_active=True, is_staff=True)
    told = 0
    for person in people.exclude(email="").distinct():
        shown = lines(person)
        context = {
            "lines": shown,
            "count": count,
            "more": count - len(shown),
            "queue": absolute(queue),
        }
        told += _deliver(person, subject, body=body_of(template, context))
    return told


def _deliver(person: User, subject: str, *, body: str) -> bool:
    """Send a letter; one that the mail server refuses keeps no other back."""
    try:
        send(person.email, subject, body=body)
    except (SMTPException, OSError) as error:
        # The words of the error name the address, which stands in no log.
        facts = (person.pk, type(error).__name__)
        logger.error("A letter about what waits to user %s was not sent: %s", *facts)
        return False
    return True
