"""Correction: what was wrong in an article, what stands there now, and whom to thank."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import text
from articles.models.article_sets import is_public_at
from articles.models.articles import Article
from articles.models.faults import Fault
from articles.models.notices import Notice
from articles.models.revisions import Revision
from articles.models.segments import Segment


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Corrections, as sentences ask for them."""

    def published(self) -> Self:
        """Return those of articles that strangers may read at this second."""
        return self.filter(is_public_at(timezone.now(), prefix="article__"))

    def newest_first(self) -> Self:
        """Return them in the order of every list."""
        return self.order_by("-corrected_at", "-id")

    def before(self, moment: datetime, pk: int) -> Self:
        """Return those that stand behind this place in a list."""
        older = Q(corrected_at__lt=moment)
        return self.filter(older | Q(corrected_at=moment, id__lt=pk))

    def with_articles(self) -> Self:
        """Return them with their articles, which know what readers are told, in one query."""
        return self.select_related("article").defer("article__body", "article__html")

    def notices(self) -> list[Notice]:
        """Return what readers are to be told, newest first; each is compared anew."""
        named = self.newest_first().select_related("segment", "earlier", "later")
        return [each.describe() for each in named.defer("earlier__body", "later__body")]


class Correction(models.Model):
    """A published statement of what changed in an article and why."""

    article = models.ForeignKey(
        Article, verbose_name=_("記事"), on_delete=models.CASCADE, related_name="corrections"
    )
    segment = models.ForeignKey(
        Segment, on_delete=models.SET_NULL, null=True, related_name="corrections"
    )
    earlier = models.ForeignKey(Revision, on_delete=models.RESTRICT, related_name="corrections_of")
    later = models.ForeignKey(Revision, on_delete=models.RESTRICT, related_name="corrections_to")
    before = models.TextField(_("訂正前"), blank=True)
    after = models.TextField(_("訂正後"), blank=True)
    kind = models.CharField(_("種類"), max_length=20, choices=Fault)
    note = models.TextField(
        _("説明"),
        blank=True,
        max_length=1000,
        help_text=_("なぜ直したか。訂正の欄に載せ、読者に見せます。"),
    )
    credit = models.CharField(
        _("お礼を伝える人"),
        blank=True,
        max_length=100,
        help_text=_("誤りを知らせてくれた人の名前。読者に見えます。"),
    )
    # Raised by each change of what is said: nobody amends what they have not seen.
    version = models.PositiveIntegerField(default=0, editable=False)
    is_from_reader = models.BooleanField(_("読者の知らせによる"), default=False, editable=False)
    corrected_at = models.DateTimeField(_("訂正した日時"), default=timezone.now)
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("訂正した人"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "訂正")
        verbose_name_plural = pgettext_lazy("いくつも", "訂正")
        ordering = ["-corrected_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="correction_changes_something", condition=~Q(before=F("after"))
            ),
            models.CheckConstraint(
                name="correction_leads_from_one_revision_to_another",
                condition=~Q(earlier=F("later")),
            ),
            models.CheckConstraint(name="correction_has_a_kind", condition=~Q(kind="")),
        ]
        indexes = [
            models.Index(F("corrected_at").desc(), F("id").desc(), name="corrections_newest_first"),
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.get_kind_display()}"

    @property
    def notice(self) -> Notice:
        """What readers are told of it, as its article keeps it."""
        kept = (each for each in self.article.corrected if each.correction == self.pk)
        return next(kept, None) or self.describe()

    def lock(self) -> "Correction | None":
        """Return it as it is kept, if it still is; until the transaction ends nobody else changes it."""
        # The article first: whoever reverts the correction has locked it before.
        Article.objects.select_for_update().only("pk").filter(pk=self.article_id).first()
        return type(self).objects.select_for_update().filter(pk=self.pk).first()

    def describe(self) -> Notice:
        """Return what readers are to be told of it."""
        pieces = text.abridge(text.compare(self.before, self.after))
        return Notice(
            correction=self.pk,
            kind=self.kind,
            before=self.before,
            after=self.after,
            note=self.note,
            credit=self.credit,
            is_from_reader=self.is_from_reader,
            at=self.corrected_at.isoformat(),
            earlier=self.earlier.number,
            later=self.later.number,
            passage=self.segment.anchor if self.segment else "",
            steps=[(piece.kind, piece.text) for piece in pieces],
        )
