"""Article: a translation, from its draft to its withdrawal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from markdownx.models import MarkdownxField

from articles import imaging, licences, text
from articles.addresses import address_of
from articles.models.article_sets import PREVIEW_SALT, ArticleQuerySet
from articles.models.commenting import CommentMode
from articles.models.images import Image
from articles.models.notices import Notice
from articles.models.noticing import Noticed
from articles.models.originals import OriginalSource, valid_language
from articles.models.showing import Showing
from articles.models.slugs import free_slug
from articles.models.snapshots import Snapshot
from articles.models.tags import Tag

valid_path = RegexValidator(
    r"^(?!.*(^|/)\.+(/|$))[\w.~-]+(/[\w.~-]+)*\Z",
    _("文字、数字、「-」「_」「.」と、区切りの「/」だけが使えます。"),
)


class Article(Noticed):
    """A translation: its Markdown is the truth, everything else about its text derives from it."""

    class State(models.TextChoices):
        """Where an article stands; one that is published may still wait for its second."""

        DRAFT = "draft", _("下書き")
        PUBLISHED = "published", _("公開")
        WITHDRAWN = "withdrawn", _("取り下げ")

    title = models.CharField(_("題名"), max_length=300)
    path = models.CharField(
        _("アドレス"),
        max_length=300,
        unique=True,
        null=True,
        blank=True,
        validators=[valid_path],
        help_text=_(
            "/entry/ のあとに続く部分。空のままなら、公開するときに日付と原題から作ります。"
        ),
    )
    language = models.CharField(
        _("訳文の言語"), max_length=35, default="ja", validators=[valid_language]
    )
    body = MarkdownxField(_("本文"), blank=True)
    html = models.TextField(editable=False, blank=True)
    summary = models.TextField(editable=False, blank=True)
    original = models.ForeignKey(
        OriginalSource,
        verbose_name=_("原文"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        help_text=_("公開するには必要です。なければ「+」で登録できます。"),
    )
    translators = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=pgettext_lazy("いくつも", "翻訳者"),
        blank=True,
        related_name="translations",
    )
    tags = models.ManyToManyField(Tag, verbose_name=_("タグ"), blank=True, related_name="articles")
    lead_image = models.ForeignKey(
        Image,
        verbose_name=_("トップの画像"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="led_articles",
    )
    pictures = models.ManyToManyField(Image, editable=False, related_name="articles")
    state = models.CharField(
        _("状態"), max_length=10, choices=State, default=State.DRAFT, editable=False
    )
    published_at = models.DateTimeField(_("公開日時"), null=True, blank=True, editable=False)
    withdrawn_at = models.DateTimeField(_("取り下げた日時"), null=True, blank=True, editable=False)
    withdrawal_reason = models.TextField(_("取り下げの理由"), blank=True, editable=False)
    snapshot = models.ForeignKey(
        Snapshot,
        verbose_name=_("訳した原文の控え"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="articles",
    )
    # What the rights say, kept here so that a list of readers' pages asks one table. From
    # `held_from` on the gate holds the article back, for the reason of that name.
    held_from = models.DateTimeField(_("公開できなくなる日時"), null=True, editable=False)
    held_because = models.CharField(max_length=40, blank=True, editable=False)
    showing = models.CharField(max_length=10, choices=Showing, default=Showing.LINK, editable=False)
    credits = models.JSONField(default=list, editable=False)
    # The SPDX identifier of the licence that the right rests on, empty where it rests on a grant.
    licence = models.CharField(max_length=100, blank=True, editable=False)
    # What readers are told where an editor chose to tell them.
    original_changed_at = models.DateTimeField(null=True, editable=False)
    # Its corrections as readers are told of them, each as a `Notice`.
    notices = models.JSONField(default=list, editable=False)
    comment_mode = models.CharField(
        pgettext_lazy("見出し", "コメント"),
        max_length=10,
        choices=CommentMode,
        default=CommentMode.SITE,
        blank=True,
        editable=False,
    )
    comment_days = models.PositiveIntegerField(
        _("コメントを受け付ける日数"), null=True, blank=True, editable=False
    )
    version = models.PositiveIntegerField(_("版"), default=0, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("作成者"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="articles",
    )
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("最後に保存した人"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    created_at = models.DateTimeField(_("作成"), auto_now_add=True)
    updated_at = models.DateTimeField(_("最後の保存"), auto_now=True)

    objects = ArticleQuerySet.as_manager()
    _parsed: tuple[tuple[str, str], text.Document] | None = None

    class Meta:
        verbose_name = pgettext_lazy("一つ", "記事")
        verbose_name_plural = pgettext_lazy("いくつも", "記事")
        permissions = [("publish_article", _("すべての記事を編集し、公開できる"))]
        indexes = [
            # With what says whether it is public, and whose it is: lists are found and counted
            # without a look behind any text.
            models.Index(
                F("state"),
                F("published_at").desc(),
                F("id").desc(),
                F("held_from"),
                F("original"),
                name="newest_first",
            ),
            # Of each article that a search hits SQLite asks this much, without reading its text.
            models.Index(
                fields=["id", "state", "published_at", "held_from", "language", "original"],
                name="article_standing",
            ),
            # Few values among many rows: a filter of search reads these and no row.
            models.Index(fields=["language"], name="article_languages"),
            # Asked for the next hold to come; next to none have one.
            models.Index(
                fields=["held_from"], name="article_holds", condition=Q(held_from__isnull=False)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="article_state_and_time",
                condition=Q(state="draft", published_at=None, withdrawn_at=None)
                | Q(state="published", published_at__isnull=False, withdrawn_at=None)
                | Q(state="withdrawn", published_at__isnull=False, withdrawn_at__isnull=False),
            ),
            models.CheckConstraint(
                name="article_published_is_whole",
                condition=Q(state="draft")
                | (Q(original__isnull=False, path__isnull=False) & ~Q(title="") & ~Q(body="")),
            ),
            models.CheckConstraint(name="article_path_not_empty", condition=~Q(path="")),
            models.CheckConstraint(
                name="article_held_for_a_reason",
                condition=Q(held_from=None, held_because="")
                | (Q(held_from__isnull=False) & ~Q(held_because="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep what derives from the body in step with it, whoever saves."""
        if kwargs.get("update_fields") is not None:
            super().save(*args, **kwargs)
            return
        with transaction.atomic(savepoint=False):
            images = Image.objects.lock().at(self.document.pictures)
            self.derive(images)
            super().save(*args, **kwargs)
            self.pictures.set(images.values())

    def get_absolute_url(self) -> str:
        """Return the permanent address; an article that was never published has none."""
        return address_of("article", self.path) if self.path else ""

    def clean(self) -> None:
        """Keep an empty address as none, so that many drafts may have none."""
        self.path = self.path or None

    def get_preview_url(self) -> str:
        """Return an address that shows the article as it is now, to whoever holds it, for a time."""
        return reverse("preview", args=[signing.dumps([self.pk, self.way_out], salt=PREVIEW_SALT)])

    @property
    def is_draft(self) -> bool:
        """Whether it was never published, or its schedule was cancelled."""
        return self.state == self.State.DRAFT

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back."""
        return self.state == self.State.WITHDRAWN

    @property
    def is_scheduled(self) -> bool:
        """Whether it waits for its second."""
        return self.state == self.State.PUBLISHED and not self._is_due

    @property
    def is_held(self) -> bool:
        """Whether readers could see it if its rights, or another reason of the gate, let them."""
        return self._is_due and self._is_stopped

    @property
    def is_public(self) -> bool:
        """Whether strangers may read it at this second."""
        return self._is_due and not self._is_stopped

    @property
    def way_out(self) -> str:
        """How it left its readers, nothing where it did not."""
        if self.is_withdrawn:
            return "withdrawn"
        return self.held_because if self.is_held else ""

    @property
    def _is_due(self) -> bool:
        return (
            self.state == self.State.PUBLISHED
            and self.published_at is not None
            and self.published_at <= timezone.now()
        )

    @property
    def _is_stopped(self) -> bool:
        return self.held_from is not None and self.held_from <= timezone.now()

    @property
    def document(self) -> text.Document:
        """The body as it is shown, parsed once for as long as it stays the same."""
        asked = (self.body, self.language)
        if self._parsed is None or self._parsed[0] != asked:
            hard = settings.HARD_LINE_BREAKS
            self._parsed = asked, text.parse(self.body, hard_breaks=hard, language=self.language)
        return self._parsed[1]

    def lock(self) -> Article:
        """Return it as it is kept; until the transaction ends nobody else changes it, nor its original."""
        self.lock_original()
        return type(self).objects.select_for_update().get(pk=self.pk)

    def lock_front(self) -> None:
        """Read the picture in front anew, which nobody else changes until the transaction ends."""
        if self.lead_image_id:
            # With those in the text, so that all are locked in one order.
            shown = Image.objects.lock().in_front(
                self.lead_image_id, addresses=self.document.pictures
            )
            (self.lead_image,) = (each for each in shown if each.pk == self.lead_image_id)

    def lock_original(self) -> None:
        """Read its original anew, which nobody else changes until the transaction ends."""
        if self.original_id:
            (self.original,) = OriginalSource.objects.filter(pk=self.original_id).lock()

    def derive(self, images: Mapping[str, Image] | None = None) -> None:
        """Render HTML and summary from the body and the pictures of ours that it shows, read now unless given."""
        document = self.document
        known = Image.objects.at(document.pictures) if images is None else images
        self.html = document.html({address: image.picture for address, image in known.items()})
        self.summary = document.summary()

    def free_path(self, day: datetime) -> str:
        """Return an address that nobody has, from a day and the original's title."""
        title = self.original.title if self.original else self.title
        wanted = f"{timezone.localtime(day):%Y/%m/%d}/{text.slugify(title) or self.pk}"
        others = type(self).objects.exclude(pk=self.pk)
        return free_slug(wanted, taken=lambda path: others.filter(path=path).exists())

    @property
    def changed_on(self) -> date | None:
        """The day of its last change, None where nothing was changed after the day of publication."""
        if self.published_at is None:
            return None
        published, saved = (
            timezone.localdate(self.published_at),
            timezone.localdate(self.updated_at),
        )
        return saved if saved > published else None

    @property
    def corrected(self) -> list[Notice]:
        """What was corrected in it, newest first, as readers are told."""
        return [Notice(**notice) for notice in self.notices]

    @property
    def card(self) -> imaging.Card:
        """What other sites show where somebody leads to the article."""
        shown = self.lead_image if self.lead_image and self.lead_image.may_be_cut else None
        return imaging.Card(
            title=self.title,
            language=self.language,
            authors=self.original.name_line if self.original else "",
            site=settings.SITE_NAME,
            picture=shown.name if shown else "",
            credit=shown.credit_line if shown else "",
        )

    @property
    def card_file(self) -> str:
        """The name of the file of its card, which changes with anything that is shown there."""
        return self.file_of(self.card)

    def file_of(self, card: imaging.Card) -> str:
        """Return the name of the file of a card of it."""
        return f"cards/{self.pk}-{card.key}.{card.format.extension}"

    @property
    def card_url(self) -> str:
        """The address of its card, which is drawn when it is first asked for."""
        return address_of("media", self.card_file)

    @property
    def commenting(self) -> CommentMode:
        """What becomes of a comment that is written at this second."""
        mode = CommentMode(self.comment_mode or settings.COMMENTS)
        days = settings.COMMENT_DAYS if self.comment_days is None else self.comment_days
        if mode == CommentMode.CLOSED or not self.is_public or self.published_at is None:
            return CommentMode.CLOSED
        if not days:
            return mode
        # At the end of a day, where pages that are kept end too.
        last = timezone.localdate(self.published_at + timedelta(days=days))
        return CommentMode.CLOSED if timezone.localdate() > last else mode

    @property
    def rests_on(self) -> licences.Licence | None:
        """The licence under which others may publish the original, where the right rests on it."""
        return licences.recognise(self.licence) if self.licence else None

    @property
    def owed(self) -> licences.Licence | None:
        """The licence that the translation must carry too."""
        licence = self.rests_on
        return licence.for_adaptation() if licence else None
