"""Limits: how often one sender, and one neighbourhood, may send within a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from articles.guarding.reasons import Reason
from articles.guarding.senders import Sender
from articles.models import Sending

# No limit looks back further, and what is older is forgotten.
MEMORY = timedelta(days=1)


@dataclass(frozen=True)
class Limit:
    """How many may come from an address, and from its neighbourhood, within a time up to a day."""

    within: timedelta
    address: int
    prefix: int


def weigh(
    sender: Sender, *, purpose: str, limits: Sequence[Limit], now: datetime | None = None
) -> Reason | None:
    """Return the reason against one more from this sender; asks the database once."""
    moment = now or timezone.now()
    kept = Sending.objects.sent_for(purpose, since=moment - MEMORY)
    known = list(kept.near(sender.prefixes).values_list("address", "sent_at"))
    return (
        Reason.TOO_MANY if any(_reached(each, known, sender, moment) for each in limits) else None
    )


def _reached(
    limit: Limit, known: Sequence[tuple[str, datetime]], sender: Sender, moment: datetime
) -> bool:
    recent = [address for address, sent_at in known if sent_at > moment - limit.within]
    own = [address for address in recent if address in sender.addresses]
    return len(own) >= limit.address or len(recent) >= limit.prefix


def count(sender: Sender, *, purpose: str, now: datetime | None = None) -> None:
    """Remember one sending."""
    Sending.objects.create(
        purpose=purpose,
        address=sender.addresses[0],
        prefix=sender.prefixes[0],
        sent_at=now or timezone.now(),
    )


def forget(*, now: datetime | None = None) -> None:
    """Delete what no limit looks at any more."""
    Sending.objects.filter(sent_at__lt=(now or timezone.now()) - MEMORY).delete()
