"""Snapshot: the private text of an original as it was read on a date."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import extraction
from articles.models.noticing import Noticed
from articles.models.originals import OriginalSource

UNIT_SEPARATOR = "\x1f"


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    """Snapshots, as sentences ask for them."""

    def newest_first(self) -> Self:
        """Return them in the order in which they are listed."""
        return self.order_by("-taken_at", "-id")

    def latest_of(self, original: OriginalSource) -> "Snapshot | None":
        """Return the newest one of an original that has any text."""
        return self.filter(original=original).exclude(blocks=[]).newest_first().first()

    def unclaimed(self, *, since: datetime) -> Self:
        """Return those of a capture that nobody has saved."""
        return self.filter(original=None, taken_at__lt=since)


class Snapshot(Noticed):
    """What a page said: ordered blocks of its main text, and every line that it shows.

    It is never shown to the public but where the rights ledger says so.
    """

    class Way(models.TextChoices):
        """How the text came here."""

        FETCHED = "fetched", _("ページを読み込み")
        PASTED = "pasted", _("貼り付け")

    original = models.ForeignKey(
        OriginalSource,
        verbose_name=_("原文"),
        on_delete=models.CASCADE,
        null=True,
        related_name="snapshots",
        help_text=_("取り込んだあと、保存されるまではまだありません。"),
    )
    url = models.CharField(_("読んだアドレス"), max_length=2000)
    way = models.CharField(_("方法"), max_length=10, choices=Way, default=Way.FETCHED)
    taken_at = models.DateTimeField(_("読んだ日時"), default=timezone.now)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("読んだ人"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    found = models.JSONField(_("見つけた事項"), default=dict)
    blocks = models.JSONField(_("段落"), default=list)
    lines = models.JSONField(_("ページの行"), default=list)
    digest = models.CharField(max_length=64, editable=False)

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "原文の控え")
        verbose_name_plural = pgettext_lazy("いくつも", "原文の控え")
        ordering = ["-taken_at", "-id"]
        indexes = [models.Index(fields=["original", "-taken_at"], name="snapshots_of_original")]

    def __str__(self) -> str:
        return f"{self.url} ({timezone.localtime(self.taken_at):%Y-%m-%d %H:%M})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the digest of the text in step with the blocks."""
        self.digest = digest_of(self.texts)
        super().save(*args, **kwargs)

    @property
    def passages(self) -> tuple[extraction.Block, ...]:
        """The blocks as they were extracted."""
        return tuple(
            extraction.Block(
                **{**block, "links": tuple(block["links"]), "images": tuple(block["images"])}
            )
            for block in self.blocks
        )

    @passages.setter
    def passages(self, blocks: Sequence[extraction.Block]) -> None:
        self.blocks = [asdict(block) for block in blocks]

    @property
    def is_used(self) -> bool:
        """Whether a translation stands on it, or a change is told from it."""
        return self.articles.exists() or self.drifts_from.exists() or self.drifts_to.exists()

    @property
    def texts(self) -> list[str]:
        """The plain texts of the blocks."""
        return [block["text"] for block in self.blocks]


def digest_of(texts: Sequence[str]) -> str:
    """Return what tells one text from another."""
    return hashlib.sha256(UNIT_SEPARATOR.join(texts).encode()).hexdigest()
