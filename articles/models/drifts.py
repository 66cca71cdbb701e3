"""Drift: what changed in an original after it was translated, and what the editor made of it."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models.articles import Article
from articles.models.snapshots import Snapshot


class DriftQuerySet(models.QuerySet["Drift"]):
    """Drifts, as sentences ask for them."""

    def open(self) -> Self:
        """Return those that wait for an editor."""
        return self.filter(decision=Drift.Decision.OPEN)

    def standing(self) -> Self:
        """Return those by which the original differs from the text that is translated now."""
        passed = Drift.Decision.UPDATED, Drift.Decision.SUPERSEDED
        return self.filter(before=F("article__snapshot")).exclude(decision__in=passed)

    def supersede(self) -> None:
        """Close what the original has left behind: what waits, and what readers were told."""
        left = self.filter(decision__in=[Drift.Decision.OPEN, Drift.Decision.TOLD])
        left.update(decision=Drift.Decision.SUPERSEDED, decided_at=timezone.now())


class Drift(models.Model):
    """A change of the original that one article has not followed; one row for exactly one change."""

    class Decision(models.TextChoices):
        """What the editor chose."""

        OPEN = "open", _("未対応")
        UPDATED = "updated", _("新しい原文に合わせた")
        IGNORED = "ignored", _("この変更は気にしない")
        TOLD = "told", _("読者に知らせる")
        SUPERSEDED = "superseded", _("その後また変わった")

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="drifts")
    before = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="drifts_from")
    after = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="drifts_to")
    digest = models.CharField(max_length=64)
    # The changes that `drift.compare_blocks` told, each as a `drift.Change`.
    changes = models.JSONField(default=list)
    seen_at = models.DateTimeField(_("気づいた日時"))
    decision = models.CharField(
        _("対応"), max_length=10, choices=Decision, default=Decision.OPEN, db_index=True
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    objects = DriftQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "原文の変更")
        verbose_name_plural = pgettext_lazy("いくつも", "原文の変更")
        ordering = ["-seen_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "digest"], name="drift_is_one_row_for_one_change"
            ),
            models.CheckConstraint(
                name="drift_decision_has_a_time",
                condition=Q(decision="open") | Q(decided_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.get_decision_display()}"
