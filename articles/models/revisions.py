"""Revision: an article as it was, kept when it reached its readers and whenever its text changed."""

from dataclasses import replace
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles import text
from articles.addresses import address_of
from articles.models.articles import Article
from articles.models.images import Image
from articles.models.snapshots import Snapshot


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Revisions, as sentences ask for them."""

    def newest_first(self) -> Self:
        """Return them in the order in which they are listed."""
        return self.order_by("-number")

    def open(self) -> Self:
        """Return those to which a correction leads, and which readers may see for it."""
        led_to = Q(corrections_of__isnull=False) | Q(corrections_to__isnull=False)
        return self.filter(led_to).distinct()


class Revision(models.Model):
    """The text of an article between two changes. Readers see it only where a correction leads."""

    article = models.ForeignKey(
        Article, verbose_name=_("記事"), on_delete=models.CASCADE, related_name="revisions"
    )
    number = models.PositiveIntegerField(_("版"))
    title = models.CharField(_("題名"), max_length=300)
    body = models.TextField(_("本文"))
    language = models.CharField(_("訳文の言語"), max_length=35)
    snapshot = models.ForeignKey(
        Snapshot,
        verbose_name=_("訳した原文の控え"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    made_at = models.DateTimeField(_("保存"), default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("保存した人"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("一つ", "版")
        verbose_name_plural = pgettext_lazy("いくつも", "版")
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="revision_number_is_the_articles_own"
            ),
            models.CheckConstraint(name="revision_numbers_begin_at_1", condition=Q(number__gte=1)),
            models.CheckConstraint(name="revision_is_whole", condition=~Q(title="") & ~Q(body="")),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    def get_absolute_url(self) -> str:
        """Return the permanent address; it answers once a correction leads there."""
        return address_of("version", self.article.path, self.number)

    def render(self) -> str:
        """Return the text as safe HTML, as its readers saw it."""
        document = text.parse(
            self.body, hard_breaks=settings.HARD_LINE_BREAKS, language=self.language
        )
        images = Image.objects.at(document.pictures)
        # The page of a picture answers for articles that show it now.
        pictures = {address: replace(image.picture, page="") for address, image in images.items()}
        return document.html(pictures)

    def says(self, article: Article) -> bool:
        """Return whether the article has exactly this text, in this language."""
        mine = (self.title, self.body, self.language)
        return mine == (article.title, article.body, article.language)
