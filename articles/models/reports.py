"""Report: a reader's word that a passage looks mistranslated."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import text
from articles.models.articles import Article
from articles.models.corrections import Correction
from articles.models.faults import Fault
from articles.models.segments import Segment

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from articles.models.users import User


class ReportQuerySet(models.QuerySet["Report"]):
    """Reports, as sentences ask for them."""

    def waiting(self) -> Self:
        """Return those that nobody has dealt with."""
        return self.filter(state=Report.State.NEW)

    def spam(self) -> Self:
        """Return those that were put away as spam."""
        return self.filter(state=Report.State.SPAM)

    def about(self, article: Article) -> Self:
        """Return those about passages of an article."""
        return self.filter(segment__article=article)

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Return what this person may see: translators what is about their own articles."""
        if not user.has_perm("articles.view_report"):
            return self.none()
        if user.has_perm("articles.sift_report"):
            return self
        own = Article.objects.written_by(user)
        return self.filter(segment__article__in=own.values("pk"))

    def answered(self, segment: Segment) -> Self:
        """Return those that were declined with an answer about the passage as it stands."""
        about = self.filter(segment=segment, target=segment.target, state=Report.State.DECLINED)
        return about.exclude(answer="").order_by("-handled_at")

    def with_article(self) -> Self:
        """Return them with the passage, the article and the original that they are about."""
        return self.select_related("segment__article__original")


class Report(models.Model):
    """What somebody without an account says about a passage, and what became of it.

    No e-mail of theirs is kept; where it came from, shortened and hashed, as long as with comments.
    """

    class State(models.TextChoices):
        """Whether and how it was dealt with."""

        NEW = "new", _("未対応")
        APPLIED = "applied", _("反映した")
        DECLINED = "declined", _("見送った")
        SPAM = "spam", _("迷惑")

    segment = models.ForeignKey(Segment, on_delete=models.CASCADE, related_name="reports")
    # Both passages as they were when the reader saw them.
    source = models.TextField(_("原文の段落"), blank=True)
    target = models.TextField(_("訳文の段落"))
    kind = models.CharField(_("種類"), max_length=20, choices=Fault)
    wording = models.TextField(_("よりよい訳"), blank=True)
    note = models.TextField(_("説明"), blank=True)
    name = models.CharField(pgettext_lazy("読者", "お名前"), max_length=100, blank=True)
    sent_at = models.DateTimeField(_("届いた日時"), default=timezone.now)
    state = models.CharField(_("対応"), max_length=10, choices=State, default=State.NEW)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("対応した人"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    handled_at = models.DateTimeField(_("対応した日時"), null=True)
    answer = models.TextField(_("返事"), blank=True)
    correction = models.OneToOneField(
        Correction, verbose_name=pgettext_lazy("一つ", "訂正"), on_delete=models.SET_NULL, null=True
    )
    # The act that brought it where it stands: an undo is valid only while it is still that one.
    last_act = models.UUIDField(null=True, editable=False)
    prefix = models.CharField(_("ネットワーク"), max_length=50, blank=True, editable=False)
    address_hash = models.CharField(max_length=64, blank=True, editable=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "読者の知らせ")
        verbose_name_plural = pgettext_lazy("いくつも", "読者の知らせ")
        ordering = ["-sent_at", "-id"]
        permissions = [("sift_report", _("すべての知らせを見て、迷惑なものを片づけられる"))]
        constraints = [
            models.CheckConstraint(
                name="report_is_handled_at_a_time",
                condition=Q(state="new", handled_at=None, handled_by=None)
                | (~Q(state="new") & Q(handled_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="report_leads_to_a_correction_once_applied",
                condition=Q(correction=None) | Q(state="applied"),
            ),
        ]
        indexes = [models.Index(fields=["state", "-sent_at"], name="reports_by_state")]

    def __str__(self) -> str:
        return f"{self.segment.article}: {self.get_kind_display()}"

    @property
    def is_new(self) -> bool:
        """Whether it waits for somebody."""
        return self.state == self.State.NEW

    @property
    def is_current(self) -> bool:
        """Whether the passage still says what the reader saw."""
        return self.segment.stands and self.segment.target == self.target

    @property
    def pieces(self) -> tuple[text.Piece, ...]:
        """The steps from what the reader saw to what they propose."""
        return text.compare(self.target, self.wording)

    @property
    def remarks(self) -> str:
        """What the reader wrote: the words that were in the passage before are not theirs."""
        own = [line for line in self.wording.splitlines() if line not in self.target]
        return "\n".join([*own, self.note])
