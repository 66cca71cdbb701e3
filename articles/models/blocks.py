"""Block: whom and what moderators keep away from the comments, for a time."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models.prepared import Moment


class BlockQuerySet(models.QuerySet["Block"]):
    """Blocks, as sentences ask for them."""

    def standing(self, now: Moment) -> Self:
        """Return those that hold at this second."""
        lasting = Q(expires_at=None) | Q(expires_at__gt=now)
        return self.filter(lasting, ended_at=None)

    def of(self, kind: "Block.Kind", values: Iterable[str]) -> Self:
        """Return those of a kind that name one of the values."""
        return self.filter(kind=kind, value__in=list(values))


class Block(models.Model):
    """One thing that is kept away: who it is about, until when, and why."""

    class Kind(models.TextChoices):
        """What is blocked; a word is only looked at first, unless it is forbidden."""

        WRITER = "writer", _("書き手")
        ADDRESS = "address", _("アドレス(IP)")
        PREFIX = "prefix", _("ネットワーク")
        DOMAIN = "domain", _("リンク先のサイト")
        WORD = "word", _("言葉(保留にする)")
        FORBIDDEN = "forbidden", _("言葉(断る)")

    kind = models.CharField(_("種類"), max_length=10, choices=Kind)
    value = models.CharField(_("対象"), max_length=200)
    why = models.CharField(_("理由"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("遮断した人"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    made_at = models.DateTimeField(_("遮断した日時"), default=timezone.now, editable=False)
    expires_at = models.DateTimeField(
        _("期限"), null=True, blank=True, help_text=_("空のままなら、解くまで続きます。")
    )
    ended_at = models.DateTimeField(_("解いた日時"), null=True, editable=False)

    objects = BlockQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "遮断")
        verbose_name_plural = pgettext_lazy("いくつも", "遮断")
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(name="block_names_something", condition=~Q(value="")),
            models.UniqueConstraint(
                fields=["kind", "value"],
                condition=Q(ended_at=None),
                name="block_once_at_a_time",
                violation_error_message=_("これはもう遮断されています。"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.shown}" if self.shown else self.get_kind_display()

    @property
    def shown(self) -> str:
        """What it names, as people can read it: the hash of an address tells nobody anything."""
        return "" if self.kind == self.Kind.ADDRESS else self.value

    def stands(self, now: datetime) -> bool:
        """Return whether it holds at this second."""
        return self.ended_at is None and (self.expires_at is None or self.expires_at > now)
