"""Sending: that somebody sent a form, kept for a day so that nobody sends too many."""

from collections.abc import Sequence
from datetime import datetime
from typing import Self

from django.db import models
from django.utils import timezone


class SendingQuerySet(models.QuerySet["Sending"]):
    """Sendings, as sentences ask for them."""

    def sent_for(self, purpose: str, *, since: datetime) -> Self:
        """Return those of one kind since a moment."""
        return self.filter(purpose=purpose, sent_at__gte=since)

    def near(self, prefixes: Sequence[str]) -> Self:
        """Return those from a neighbourhood, every address in it included."""
        return self.filter(prefix__in=prefixes)


class Sending(models.Model):
    """One sending, known by hashes from which no address can be read."""

    purpose = models.CharField(max_length=20)
    address = models.CharField(max_length=32)
    prefix = models.CharField(max_length=32)
    sent_at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = SendingQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["prefix", "sent_at"], name="sendings_from_prefix"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.sent_at:%Y-%m-%d %H:%M}"
