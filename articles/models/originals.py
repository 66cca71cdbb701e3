"""OriginalSource: the work that is translated."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from articles import licences, web
from articles.addresses import address_of
from articles.languages import listed
from articles.models.addresses import PageURLField
from articles.models.authors import Author
from articles.models.noticing import Noticed

valid_language = RegexValidator(
    r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z",
    _("言語は「ja」「en」「pt-BR」のような符号(BCP 47)で書いてください。"),
)


class OriginalQuerySet(models.QuerySet["OriginalSource"]):
    """Originals, as sentences ask for them."""

    def lock(self) -> list["OriginalSource"]:
        """Return them as they are kept; until the transaction ends nobody else changes or locks them.

        Whoever changes what may be done with an original, or puts an article to it, comes by here, since
        neither sees what the other has not committed. One order for all, so that no two wait for each
        other: originals, authors, articles, each by their keys, then what belongs to an article.
        """
        # Rows may still be made that lead to it.
        return list(self.select_for_update(of=("self",), no_key=True).order_by("pk"))


class OriginalSource(Noticed):
    """The work that is translated, known by its canonical address."""

    url = PageURLField(
        _("原文のアドレス"),
        max_length=2000,
        unique=True,
        help_text=_("追跡用の語(utm_ など)は取り除いて保存します。"),
        error_messages={"unique": _("この原文はもう登録されています。")},
    )
    host = models.CharField(_("サイトのホスト"), max_length=255, db_index=True, editable=False)
    # By which it is known wherever a text leads to it.
    page = models.CharField(max_length=32, default="", editable=False)
    title = models.CharField(_("原題"), max_length=500)
    site_name = models.CharField(
        _("サイト名"), max_length=200, blank=True, help_text=_("空のままならホスト名を見せます。")
    )
    language = models.CharField(
        _("言語"),
        max_length=35,
        default="en",
        validators=[valid_language],
        help_text=_("BCP 47 の符号: en、fr、zh-Hant など。"),
    )
    published_on = models.DateField(_("原文の日付"), null=True, blank=True)
    authors = models.ManyToManyField(
        Author, verbose_name=pgettext_lazy("いくつも", "著者"), related_name="originals"
    )
    licence = models.CharField(
        _("ライセンス"),
        max_length=200,
        blank=True,
        help_text=_("ページに書かれていれば: CC BY 4.0 など。"),
    )
    description = models.TextField(_("説明"), blank=True)
    picture_url = PageURLField(
        _("トップの画像のアドレス"),
        max_length=2000,
        blank=True,
        help_text=_("原文のページにある画像。使うには、画像にも許諾が要ります。"),
    )
    created_at = models.DateTimeField(_("登録"), auto_now_add=True)

    objects = OriginalQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "原文")
        verbose_name_plural = pgettext_lazy("いくつも", "原文")
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["page"], name="original_pages"),
            # Few values among many rows: filters of search read these and no row.
            models.Index(fields=["site_name"], name="original_sites"),
            models.Index(fields=["language"], name="original_languages"),
        ]
        constraints = [
            models.CheckConstraint(
                name="original_has_title_and_host", condition=~Q(title="") & ~Q(host="")
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the canonical address and its host, whoever saves."""
        self.url = web.canonical(self.url)
        self.host = web.host_of(self.url)
        self.page = web.page_of(self.url)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the address of the original itself: the page that readers are led to."""
        return self.url

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Make the address canonical before it is compared with those that are kept."""
        if "url" not in (exclude or ()):
            self._clean_url()
        super().clean_fields(exclude)

    def _clean_url(self) -> None:
        try:
            self.url = web.canonical(self.url)
        except web.BadAddress:
            message = _("https:// で始まる、ページのアドレスを入れてください。")
            raise ValidationError({"url": message}) from None

    @property
    def licence_name(self) -> str:
        """The licence as people call it; the words of the page where it is not known."""
        known = licences.recognise(self.licence)
        return known.name if known else self.licence

    @property
    def author_line(self) -> str:
        """The authors' names as the original writes them."""
        return listed(author.original_name for author in self.authors.all())

    @property
    def name_line(self) -> str:
        """The authors' names in our language, listed as the site's own lists them.

        It stands on the card, which is one file for all.
        """
        with override(settings.LANGUAGE_CODE):
            return listed(author.name for author in self.authors.all())

    @property
    def refuge(self) -> str:
        """The archived copy to which readers are led while the original cannot be read."""
        watch = getattr(self, "watch", None)
        return watch.archive_url if watch and watch.is_rotten else ""

    @property
    def is_rotten(self) -> bool:
        """Whether readers would not find the original at its address."""
        watch = getattr(self, "watch", None)
        return bool(watch and watch.is_rotten)

    @property
    def reading_url(self) -> str:
        """Where readers find the original: at its address, or in an archive."""
        return self.refuge or self.url

    @property
    def site_title(self) -> str:
        """The site's name, or its host where nobody has named it."""
        return self.site_name or self.host

    @property
    def site_page(self) -> str:
        """The address of our page about the site."""
        return address_of("site", self.host)
