"""ModerationEntry: who did what to a comment or a report, when and why; the database takes no change of it."""

from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models.comments import Comment
from articles.models.reports import Report


class ModerationQuerySet(models.QuerySet["ModerationEntry"]):
    """Entries of the log, as sentences ask for them."""

    def of_act(self, act: UUID) -> Self:
        """Return what one act did, comment by comment."""
        return self.filter(act=act).order_by("id")

    def newest_first(self) -> Self:
        """Return the last act first."""
        return self.order_by("-at", "-id")


class ModerationEntry(models.Model):
    """One line of the log: what an act changed in one comment, one report, or one block.

    It holds no words of the comment, so that erasing a comment leaves the log as it is. Names of
    rows that are gone stay readable: nothing here points so that a deletion would touch it.
    """

    class Verb(models.TextChoices):
        """What was done."""

        APPROVE = "approve", _("公開")
        HOLD = "hold", _("保留に戻す")
        SPAM = "spam", _("迷惑")
        TRASH = "trash", _("ゴミ箱へ")
        REPLY = "reply", _("返信")
        EDIT = "edit", _("編集")
        APPLY = "apply", _("反映")
        DECLINE = "decline", _("見送り")
        REOPEN = "reopen", _("未対応に戻す")
        BLOCK = "block", _("遮断")
        UNBLOCK = "unblock", _("遮断を解く")
        UNDO = "undo", _("元に戻す")
        CONFIRM = "confirm", _("アドレスの確認")
        ERASE = "erase", _("消去")

    act = models.UUIDField(_("操作"), db_index=True)
    verb = models.CharField(_("したこと"), max_length=10, choices=Verb)
    comment = models.ForeignKey(
        Comment,
        verbose_name=_("コメント"),
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="log",
    )
    report = models.ForeignKey(
        Report,
        verbose_name=pgettext_lazy("一つ", "読者の知らせ"),
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="log",
    )
    block = models.PositiveBigIntegerField(null=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("した人"),
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
    )
    by_name = models.CharField(_("した人の名前"), max_length=150, blank=True)
    at = models.DateTimeField(_("日時"), default=timezone.now)
    why = models.CharField(_("理由"), max_length=300, blank=True)
    before = models.JSONField(_("前"), default=dict)
    after = models.JSONField(_("後"), default=dict)
    undoes = models.UUIDField(null=True, db_index=True)

    objects = ModerationQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "コメントと知らせの記録")
        verbose_name_plural = pgettext_lazy("いくつも", "コメントと知らせの記録")
        default_permissions = ("view",)
        indexes = [models.Index(fields=["-at", "-id"], name="moderation_newest_first")]

    def __str__(self) -> str:
        return f"{self.get_verb_display()} {self.comment_id or self.report_id or self.block}"

    @property
    def is_for_good(self) -> bool:
        """Whether nobody can undo it: what writers did, and what is gone."""
        return self.verb in {self.Verb.CONFIRM, self.Verb.ERASE}
