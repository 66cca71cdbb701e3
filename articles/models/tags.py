"""Tag: what articles are about."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import text
from articles.addresses import address_of
from articles.models.noticing import Noticed
from articles.models.slugs import free_slug


class Tag(Noticed):
    """A word that groups articles."""

    name = models.CharField(_("名前"), max_length=50, unique=True)
    slug = models.SlugField(
        _("アドレス"),
        max_length=60,
        unique=True,
        allow_unicode=True,
        blank=True,
        help_text=_("空のままなら名前から作ります。"),
    )

    class Meta:
        verbose_name = pgettext_lazy("一つ", "タグ")
        verbose_name_plural = pgettext_lazy("いくつも", "タグ")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give the tag an address where there is none yet."""
        if not self.slug:
            others = type(self).objects.exclude(pk=self.pk)
            wanted = text.slugify(self.name)[:50] or "tag"
            self.slug = free_slug(wanted, taken=lambda slug: others.filter(slug=slug).exists())
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the address of the tag's page."""
        return address_of("tag", self.slug)
