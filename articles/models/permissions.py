"""Permission: one entry of the rights ledger."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.db.models.fields.files import FieldFile
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models.authors import Author
from articles.models.originals import OriginalSource
from articles.models.showing import Showing

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_NAME = 200


def private_storage() -> Storage:
    """Return where files are kept that no public address leads to."""
    return storages["private"]


def evidence_name(permission: "Permission", name: str) -> str:
    """Return a name for the file under which nobody would look for it."""
    # File systems count bytes, of which a kana has three.
    ending = name.encode()[-LONGEST_NAME:].decode(errors="ignore")
    return f"evidence/{get_random_string(16).lower()}/{ending}"


class EvidenceFile(FieldFile):
    """A file that only those who may read the ledger get."""

    @property
    def url(self) -> str:
        """The address that asks who comes."""
        return reverse("admin:articles_permission_evidence", args=[self.instance.pk])


class EvidenceField(models.FileField):
    """A file without a public address."""

    attr_class = EvidenceFile

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Be an ordinary FileField to migrations."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.FileField", args, kwargs


class PermissionQuerySet(models.QuerySet["Permission"]):
    """Entries of the ledger, as sentences ask for them."""

    def about(self, originals: "Iterable[OriginalSource]") -> Self:
        """Return the entries on these originals and on whoever wrote them, newest first."""
        keys = [original.pk for original in originals]
        on_authors = Q(author__originals__in=keys)
        return self.filter(Q(original__in=keys) | on_authors).distinct().newest_first()

    def newest_first(self) -> Self:
        """Return them so that the entry that counts comes first."""
        return self.order_by("-recorded_at", "-id")


class Permission(models.Model):
    """What a rights holder said, on one original or on all by one author.

    The ledger is only added to: a new answer is a new entry, and the newest answer counts.
    """

    class State(models.TextChoices):
        """What was asked or answered."""

        ASKED = "asked", _("問い合わせ中")
        GRANTED = "granted", _("許諾された")
        REFUSED = "refused", _("断られた")
        WITHDRAWN = "withdrawn", _("取り消された")
        NOT_NEEDED = "not_needed", _("不要(ライセンスによる)")

    original = models.ForeignKey(
        OriginalSource,
        verbose_name=_("原文"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="permissions",
    )
    author = models.ForeignKey(
        Author,
        verbose_name=_("著者(書いたものすべて)"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="permissions",
    )
    state = models.CharField(_("返事"), max_length=10, choices=State)
    covers_text = models.BooleanField(_("文章の翻訳と公開"), default=True)
    covers_pictures = models.BooleanField(_("原文の画像の使用"), default=False)
    showing = models.CharField(
        _("原文の見せ方"),
        max_length=10,
        choices=Showing,
        default=Showing.LINK,
        help_text=_("読者に、訳文のそばで原文をどこまで見せてよいか。"),
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("問い合わせた人"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    asked_on = models.DateField(_("問い合わせた日"), null=True, blank=True)
    answered_on = models.DateField(_("返事の日"), null=True, blank=True)
    expires_on = models.DateField(
        _("期限"), null=True, blank=True, help_text=_("この日の終わりまで公開できます。")
    )
    conditions = models.TextField(_("条件"), blank=True)
    credit = models.CharField(
        _("求められた表記"),
        max_length=500,
        blank=True,
        help_text=_("この文は、翻訳のページにそのまま載ります。"),
    )
    evidence = models.TextField(
        _("証拠"), blank=True, help_text=_("メールの本文など。編集室の外には出ません。")
    )
    evidence_file = EvidenceField(
        _("証拠のファイル"),
        storage=private_storage,
        upload_to=evidence_name,
        max_length=255,
        blank=True,
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("記録した人"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    recorded_at = models.DateTimeField(_("記録した日時"), default=timezone.now, editable=False)

    objects = PermissionQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "許諾の記録")
        verbose_name_plural = pgettext_lazy("いくつも", "許諾の記録")
        ordering = ["-recorded_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="permission_is_about_one_thing",
                condition=Q(original__isnull=False, author=None)
                | Q(original=None, author__isnull=False),
                violation_error_message=_("原文か著者の、どちらか一つを選んでください。"),
            ),
            models.CheckConstraint(
                name="permission_expires_only_where_granted",
                condition=Q(expires_on=None) | Q(state="granted"),
                violation_error_message=_("期限は、許諾されたときだけ入れられます。"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()}: {self.original or self.author}"

    @property
    def is_answer(self) -> bool:
        """Whether it decides anything; a question does not."""
        return self.state != self.State.ASKED

    def has_expired(self, on: date) -> bool:
        """Whether its last day is over."""
        return self.expires_on is not None and self.expires_on < on
