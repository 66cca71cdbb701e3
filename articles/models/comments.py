"""Comment: what a reader remarks on an article, or on one passage of it."""

import hashlib
from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, JSONObject
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import text
from articles.models.articles import Article
from articles.models.comment_reasons import in_words
from articles.models.gathering import Gathered
from articles.models.prepared import Given
from articles.models.writers import Writer

LONGEST_TEXT = 5000
LONGEST_NAME = 50
# So many stand on one page.
SHOWN_TOGETHER = 300
# Answers bear the key of what they answer: a conversation is one level deep.
THREAD = Coalesce("parent_id", "id")
REVISABLE = timedelta(minutes=15)
FILLED = RawSQL("NOT (form_key = '')", [], output_field=models.BooleanField())


class CommentQuerySet(models.QuerySet["Comment"]):
    """Comments, as sentences ask for them."""

    def approved(self) -> Self:
        """Return what everybody may read."""
        return self.filter(state=Comment.State.APPROVED)

    def approved_by_people(self) -> Self:
        """Return what everybody may read because a moderator let it through or answered it."""
        return self.approved().filter(log__verb__in=["approve", "reply"])

    def held(self) -> Self:
        """Return what waits for a moderator."""
        return self.filter(state=Comment.State.HELD)

    def unchanged_since(self, moment: datetime) -> Self:
        """Return those whose text is what it was then."""
        return self.filter(Q(edited_at=None) | Q(edited_at__lte=moment))

    def oldest_first(self) -> Self:
        """Return them in the order of a conversation."""
        return self.order_by("created_at", "id")

    def newest_first(self) -> Self:
        """Return them in the order of a list of work."""
        return self.order_by("-created_at", "-id")

    def of_writer(self, writer: Writer) -> Self:
        """Return what this writer can still see of their own."""
        return self.by_writer(writer).exclude(state=Comment.State.WITHDRAWN)

    def by_writer(self, writer: Writer | Given) -> Self:
        """Return what came from this browser, or under the address that its owner confirmed."""
        return self.filter(Q(writer=writer) | Q(correspondent=writer))

    def of_form(self, key: str | Given) -> Self:
        """Return what a form has made, one or nothing."""
        # The words of the condition of its index: SQLite does not find them in a parameter.
        return self.filter(FILLED, form_key=key)

    def by_address(self, email: str) -> Self:
        """Return everything that came under an address, typed or confirmed."""
        if not email:
            return self.none()
        confirmed = Q(correspondent__email__iexact=email) | Q(writer__email__iexact=email)
        return self.filter(Q(email__iexact=email) | confirmed)

    def in_conversation(self) -> Self:
        """Return what readers may read, each conversation at a stretch and in its order."""
        return self.approved().annotate(thread=THREAD).order_by("thread", "id")

    def behind(self, thread: int, pk: int) -> Self:
        """Return what stands behind this comment of this conversation, and in later ones."""
        later = Q(thread__gt=thread) | Q(thread=thread, id__gt=pk)
        return self.in_conversation().filter(later)

    def gathered(self) -> Gathered:
        """Return what readers see first on an article as one value, to come with its row; one more
        tells that there are more."""
        own = self.filter(article=models.OuterRef("pk")).in_conversation()
        entry = JSONObject(**{name: name for name in PUBLIC_FIELDS})
        return Gathered(own.annotate(entry=entry).values("entry")[: SHOWN_TOGETHER + 1])


# Nothing else of a comment reaches a reader.
PUBLIC_FIELDS = (
    "id",
    "parent_id",
    "name",
    "mark",
    "html",
    "segment_key",
    "quote",
    "created_at",
    "edited_at",
    "edited_by_staff",
)


class Comment(models.Model):
    """A remark in plain text; its HTML derives from it and is stored.

    What is about a passage keeps the passage's permanent id and the wording that was read.
    """

    class State(models.TextChoices):
        """Where a comment stands; only the writer withdraws, and nobody brings that back."""

        HELD = "held", _("保留")
        APPROVED = "approved", _("公開")
        SPAM = "spam", _("迷惑")
        TRASH = "trash", _("ゴミ箱")
        WITHDRAWN = "withdrawn", _("取り下げ")

    class Mark(models.TextChoices):
        """Who is known to have written it, beyond the name that anybody can type."""

        NONE = "", _("読者")
        STAFF = "staff", _("編集部")
        TRANSLATOR = "translator", _("翻訳者")
        AUTHOR = "author", _("原文の著者")

    article = models.ForeignKey(
        Article, verbose_name=_("記事"), on_delete=models.CASCADE, related_name="comments"
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("返信先"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="answers",
    )
    segment_key = models.CharField(pgettext_lazy("一つ", "段落"), max_length=12, blank=True)
    quote = models.TextField(_("段落の文"), blank=True)
    name = models.CharField(_("名前"), max_length=LONGEST_NAME, blank=True)
    email = models.EmailField(_("メールアドレス"), blank=True, db_index=True)
    wants_mail = models.BooleanField(_("返信を知らせる"), default=False)
    text = models.TextField(_("コメント"), blank=True)
    html = models.TextField(editable=False, blank=True)
    digest = models.CharField(max_length=64, editable=False, db_index=True)
    mark = models.CharField(_("印"), max_length=10, choices=Mark, default=Mark.NONE, blank=True)
    writer = models.ForeignKey(
        Writer,
        verbose_name=_("書き手"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="comments",
    )
    # Who said at the comment's address that it is theirs, be it at another device.
    correspondent = models.ForeignKey(
        Writer,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="confirmed_comments",
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("書いたユーザー"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="comments",
    )
    state = models.CharField(_("状態"), max_length=10, choices=State, default=State.HELD)
    reasons = models.JSONField(_("理由"), default=list)
    # The act that brought it where it stands: an undo is valid only while it is still that one.
    last_act = models.UUIDField(null=True, editable=False)
    version = models.PositiveIntegerField(_("版"), default=0, editable=False)
    created_at = models.DateTimeField(_("届いた日時"), default=timezone.now)
    # Whoever asked to hear of it has been told, once for all.
    told_at = models.DateTimeField(null=True, editable=False)
    edited_at = models.DateTimeField(_("直した日時"), null=True)
    edited_by_staff = models.BooleanField(_("編集部が直した"), default=False)
    erased_at = models.DateTimeField(_("消した日時"), null=True)
    # One form makes one comment, however often it is sent.
    form_key = models.CharField(max_length=40, blank=True, editable=False)
    # Where it came from, shortened and hashed, for a few weeks.
    prefix = models.CharField(_("ネットワーク"), max_length=50, blank=True, editable=False)
    address_hash = models.CharField(max_length=64, blank=True, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "コメント")
        verbose_name_plural = pgettext_lazy("いくつも", "コメント")
        permissions = [("moderate_comment", _("コメントを公開し、遮断できる"))]
        indexes = [
            models.Index(fields=["article", "state", "created_at"], name="comments_of_article"),
            models.Index(fields=["state", "created_at"], name="comments_by_state"),
            models.Index(fields=["prefix", "created_at"], name="comments_from_prefix"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["form_key"], condition=~Q(form_key=""), name="comment_once_a_form"
            ),
            models.CheckConstraint(
                name="comment_says_something",
                condition=(~Q(name="") & ~Q(text="")) | Q(erased_at__isnull=False),
            ),
            models.CheckConstraint(
                name="comment_erased_is_empty_and_withdrawn",
                condition=Q(erased_at=None)
                | Q(state="withdrawn", name="", text="", html="", email="", prefix=""),
            ),
            models.CheckConstraint(
                name="comment_quotes_a_passage",
                condition=Q(segment_key="", quote="") | (~Q(segment_key="") & ~Q(quote="")),
            ),
            models.CheckConstraint(
                name="comment_mail_needs_an_address",
                condition=Q(wants_mail=False) | ~Q(email=""),
            ),
            models.CheckConstraint(
                name="comment_edit_has_a_time",
                condition=Q(edited_by_staff=False) | Q(edited_at__isnull=False),
            ),
            models.CheckConstraint(
                name="comment_state_is_known",
                condition=Q(state__in=["held", "approved", "spam", "trash", "withdrawn"]),
            ),
        ]

    def __str__(self) -> str:
        return f"c-{self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep what derives from the text in step with it, whoever saves."""
        self.derive()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the permanent address, on the page of the article."""
        return f"{self.article.get_absolute_url()}#{self.anchor}"

    @property
    def anchor(self) -> str:
        """The id of the element on the page, permanent."""
        return f"c-{self.pk}"

    @property
    def is_approved(self) -> bool:
        """Whether everybody may read it."""
        return self.state == self.State.APPROVED

    @property
    def awaits_confirmation(self) -> bool:
        """Whether its address was asked, and nobody has said yet that it is theirs."""
        is_asked = self.wants_mail and self.state in {self.State.HELD, self.State.APPROVED}
        return is_asked and self.correspondent_id is None

    @property
    def reasons_in_words(self) -> str:
        """Why it did not appear at once, as people say it."""
        return in_words(self.reasons)

    @property
    def is_revisable(self) -> bool:
        """Whether the writer may still edit or withdraw it."""
        return self.may_be_revised(timezone.now())

    def derive(self) -> None:
        """Make the HTML, and what tells one text from another, from the text."""
        self.text = text.tidy_remark(self.text)
        self.html = text.render_remark(self.text) if self.text else ""
        self.digest = digest_of_remark(self.text)

    def may_be_revised(self, now: datetime) -> bool:
        """Return whether the writer may still edit or withdraw it."""
        is_theirs = self.state not in {self.State.TRASH, self.State.WITHDRAWN}
        return is_theirs and now < self.created_at + REVISABLE


def digest_of_remark(written: str) -> str:
    """Return what two comments share that say the same, however they are spaced."""
    return hashlib.sha256("".join(text.fold(written).split()).encode()).hexdigest()
