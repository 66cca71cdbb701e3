"""Stamps: when a form was handed out, signed, so that nobody sends it at once or for ever."""

from datetime import datetime, timedelta

from django.core import signing
from django.utils import timezone

from articles.guarding.reasons import Reason

SALT = "articles.guarding"
# Nobody reads a form and fills it in within so short a time, and a day is long enough for anybody.
SHORTEST = timedelta(seconds=3)
LONGEST = timedelta(days=1)


def stamp(subject: str, *, now: datetime | None = None) -> str:
    """Return the time, signed for a form about this subject and no other."""
    moment = now or timezone.now()
    return signing.dumps(moment.timestamp(), salt=f"{SALT}:{subject}")


def check_stamp(value: str, *, subject: str, now: datetime | None = None) -> Reason | None:
    """Return the reason against a form that bears this stamp."""
    try:
        seconds = signing.loads(value, salt=f"{SALT}:{subject}")
    except signing.BadSignature:
        return Reason.UNSIGNED
    age = timedelta(seconds=(now or timezone.now()).timestamp() - seconds)
    if age < SHORTEST:
        return Reason.TOO_FAST
    return Reason.TOO_OLD if age > LONGEST else None
