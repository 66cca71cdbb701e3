"""Author: who wrote originals."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import text
from articles.addresses import address_of
from articles.models.addresses import PageURLField
from articles.models.noticing import Noticed
from articles.models.slugs import free_slug


class Author(Noticed):
    """Somebody who wrote originals."""

    name = models.CharField(
        _("名前"), max_length=200, help_text=_("サイトの言語での名前(例: アンナ・リンド)。")
    )
    original_name = models.CharField(
        _("原語での名前"),
        max_length=200,
        help_text=_("原文に書かれているとおりに(例: Anna Lind)。"),
    )
    reading = models.CharField(
        _("読み"),
        max_length=200,
        blank=True,
        help_text=_("並べるときのひらがな(例: あんな・りんど)。"),
    )
    slug = models.SlugField(
        _("アドレス"),
        max_length=100,
        unique=True,
        allow_unicode=True,
        blank=True,
        help_text=_("空のままなら原語での名前から作ります。"),
    )
    biography = models.TextField(_("紹介"), blank=True)
    site = PageURLField(_("本人のサイト"), max_length=500, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("一つ", "著者")
        verbose_name_plural = pgettext_lazy("いくつも", "著者")
        ordering = ["reading", "name", "id"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give the author an address where there is none yet."""
        if not self.slug:
            others = type(self).objects.exclude(pk=self.pk)
            wanted = text.slugify(self.original_name or self.name)[:80] or "author"
            self.slug = free_slug(wanted, taken=lambda slug: others.filter(slug=slug).exists())
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the address of the author's page."""
        return address_of("author", self.slug)
