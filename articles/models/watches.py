"""Watch: how an original fares where it was published, and when it is looked at again."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models.addresses import PageURLField
from articles.models.originals import OriginalSource
from articles.models.prepared import Moment
from articles.models.snapshots import Snapshot


class WatchQuerySet(models.QuerySet["Watch"]):
    """Watches, as sentences ask for them."""

    def due(self, now: datetime) -> Self:
        """Return those whose original is to be looked at."""
        return self.filter(is_on=True, due_at__lte=now).order_by("due_at")

    def silent_after(self, moment: Moment) -> models.QuerySet["Watch", datetime | None]:
        """Return since when originals are silent that fell silent after a moment, the longest first."""
        silent = self.filter(condition=Watch.Condition.UNREACHABLE, since__gt=moment)
        return silent.order_by("since").values_list("since", flat=True)


class Watch(models.Model):
    """The watch over one original.

    What a visit finds wrong is a suspicion; seen a second time it is a condition, and told.
    """

    # For how long a site may be down before readers are told.
    PATIENCE = timedelta(days=7)

    class Condition(models.TextChoices):
        """How the original was found; the words of `web.Condition`, and whether it was visited."""

        UNSEEN = "unseen", _("まだ見ていない")
        FINE = "fine", _("変わりなし")
        MISSING = "missing", _("見つからない(404)")
        GONE = "gone", _("消された(410)")
        FRONT_PAGE = "front-page", _("トップページへ送られる")
        PARKED = "parked", _("別のものになっている")
        CERTIFICATE = "certificate", _("証明書の問題")
        UNREACHABLE = "unreachable", _("つながらない")
        REFUSED = "refused", _("読むことを断られている")

    # What readers are told of, for they would meet it too.
    ROTTEN = (
        Condition.MISSING,
        Condition.GONE,
        Condition.FRONT_PAGE,
        Condition.PARKED,
        Condition.CERTIFICATE,
    )

    original = models.OneToOneField(
        OriginalSource, verbose_name=_("原文"), on_delete=models.CASCADE, related_name="watch"
    )
    is_on = models.BooleanField(_("見守る"), default=True)
    condition = models.CharField(
        _("ようす"), max_length=12, choices=Condition, default=Condition.UNSEEN
    )
    since = models.DateTimeField(_("いつから"), null=True, blank=True)
    suspicion = models.CharField(max_length=12, choices=Condition, blank=True)
    visited_at = models.DateTimeField(_("最後に見た日時"), null=True, blank=True)
    due_at = models.DateTimeField(_("次に見る日時"), default=timezone.now, db_index=True)
    calm_visits = models.PositiveIntegerField(default=0)
    etag = models.CharField(max_length=1000, blank=True)
    last_modified = models.CharField(max_length=1000, blank=True)
    # The newest text; a visit that finds the same text again keeps no other snapshot.
    latest = models.ForeignKey(
        Snapshot, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    archive_url = PageURLField(
        _("保存されたページ"),
        max_length=2000,
        blank=True,
        help_text=_("原文が読めなくなったとき、読者をここへ案内します。"),
    )

    objects = WatchQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "見守り")
        verbose_name_plural = pgettext_lazy("いくつも", "見守り")
        # Asked for the next that will count as lost, whenever something was published.
        indexes = [models.Index(fields=["condition", "since"], name="watches_by_condition")]
        constraints = [
            models.CheckConstraint(
                name="watch_condition_has_a_time",
                condition=Q(condition="unseen") | Q(since__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.original}: {self.get_condition_display()}"

    @property
    def is_rotten(self) -> bool:
        """Whether readers who follow the link would not find the original.

        A site that does not answer may be on the mend, or keep only us out; a week of it is rot.
        """
        if self.condition == self.Condition.UNREACHABLE and self.since:
            return self.since <= timezone.now() - self.PATIENCE
        return self.condition in self.ROTTEN
