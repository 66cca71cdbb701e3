"""Image: an uploaded picture and the files made from it."""

import re
from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import licences, text
from articles.addresses import address_of
from articles.models.addresses import PageURLField
from articles.models.noticing import Noticed

# The end of an address of a picture, wherever media are kept.
FILE = re.compile(r"images/([0-9a-f]{32})(?:-\d{1,5})?\.[a-z]{3,4}\Z")

MARKS = re.compile(r"[\\\[\]\"*_`<&]")


def _names_at(addresses: Iterable[str]) -> dict[str, str]:
    return {address: match[1] for address in addresses if (match := FILE.search(address))}


class ImageQuerySet(models.QuerySet["Image"]):
    """Pictures, as sentences ask for them."""

    def lock(self) -> Self:
        """Return them so that nobody changes them until the transaction ends.

        Whoever changes one then finds every text that shows it.
        """
        return self.select_for_update(no_key=True).order_by("pk")

    def in_front(self, pk: int, *, addresses: Iterable[str]) -> Self:
        """Return the picture with the key and those of ours behind the addresses."""
        return self.filter(Q(pk=pk) | Q(name__in=set(_names_at(addresses).values())))

    def at(self, addresses: Iterable[str]) -> dict[str, "Image"]:
        """Return the picture behind each address that is one of ours.

        The name of a file is derived from its bytes, so an address keeps its picture when the
        place where media are kept changes.
        """
        names = _names_at(addresses)
        found = {image.name: image for image in self.filter(name__in=set(names.values()))}
        return {address: found[name] for address, name in names.items() if name in found}


class Image(Noticed):
    """A picture that was decoded and encoded again, with what a credit needs."""

    name = models.CharField(_("名前"), max_length=40, unique=True, editable=False)
    file = models.ImageField(_("ファイル"), upload_to="images", max_length=200)
    media_type = models.CharField(_("種類"), max_length=30, editable=False)
    width = models.PositiveIntegerField(_("幅"), editable=False)
    height = models.PositiveIntegerField(_("高さ"), editable=False)
    size = models.PositiveIntegerField(_("大きさ(バイト)"), editable=False)
    renditions = models.JSONField(_("表示用の画像"), default=list, editable=False)
    sketch = models.CharField(max_length=36, blank=True, editable=False)
    alt = models.CharField(
        _("代替テキスト"),
        max_length=300,
        blank=True,
        help_text=_("画像が見えない人に、何が写っているかを伝える一文。"),
    )
    caption = models.CharField(_("説明文"), max_length=500, blank=True)
    credit = models.CharField(
        _("クレジット"), max_length=200, blank=True, help_text=_("撮影者や作者。画像の下に出ます。")
    )
    source_url = PageURLField(_("出典のアドレス"), max_length=1000, blank=True)
    licence = models.CharField(_("ライセンス"), max_length=200, blank=True)
    uploaded_name = models.CharField(
        _("元のファイル名"), max_length=255, blank=True, editable=False
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("登録した人"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="images",
    )
    created_at = models.DateTimeField(_("登録"), auto_now_add=True)

    objects = ImageQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "画像")
        verbose_name_plural = pgettext_lazy("いくつも", "画像")
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.alt or self.caption or self.uploaded_name or self.name

    def get_absolute_url(self) -> str:
        """Return the address of the page that shows it by itself."""
        return address_of("picture", self.name)

    @property
    def markdown(self) -> str:
        """What an editor writes to show the picture."""
        caption = f' "{_escaped(self.caption)}"' if self.caption else ""
        return f"![{_escaped(self.alt)}]({self.file.url}{caption})"

    @property
    def picture(self) -> text.Picture:
        """The picture as a page shows it: every rendition, its size and its credit."""
        licence = licences.recognise(self.licence)
        return text.Picture(
            address=self.file.url,
            width=self.width,
            height=self.height,
            sources=tuple(
                text.Source(media_type, self._srcset(media_type))
                for media_type in ("image/avif", "image/webp")
                if any(rendition["media_type"] == media_type for rendition in self.renditions)
            ),
            credit=self.credit,
            credit_url=self.source_url,
            licence=self.licence,
            licence_url=licence.deed if licence else "",
            page=self.get_absolute_url(),
            sketch=self.sketch,
        )

    @property
    def may_be_cut(self) -> bool:
        """Whether we may show a part of it: it is our own, or its licence allows changes freely."""
        licence = licences.recognise(self.licence)
        if licence:
            return licence.allows_translation and not licence.share_alike
        return not (self.licence or self.source_url)

    @property
    def credit_line(self) -> str:
        """Whose it is and under which licence, in plain words."""
        return " / ".join(filter(None, (self.credit, self.licence)))

    @property
    def smallest(self) -> str:
        """The address of the smallest file that every browser of the last years shows, for lists."""
        made = [made for made in self.renditions if made["media_type"] == "image/webp"]
        smallest = min(made, key=lambda rendition: rendition["width"], default=None)
        return default_storage.url(smallest["file"]) if smallest else self.file.url

    @property
    def master(self) -> str:
        """The name of the file in the storage that all renditions are made of."""
        return str(self.file.name)

    @property
    def files(self) -> list[str]:
        """The names of all files of the picture in the storage."""
        return [self.master, *(rendition["file"] for rendition in self.renditions)]

    def _srcset(self, media_type: str) -> str:
        return ", ".join(
            f"{default_storage.url(rendition['file'])} {rendition['width']}w"
            for rendition in self.renditions
            if rendition["media_type"] == media_type
        )


def _escaped(words: str) -> str:
    """Return words that Markdown shows as they are, within brackets or quotes."""
    return MARKS.sub(r"\\\g<0>", words)
