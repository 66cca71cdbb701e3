"""CardFile: the card of an article as it was drawn last."""

from django.db import models
from django.utils.translation import pgettext_lazy

from articles.models.articles import Article


class CardFile(models.Model):
    """The file of a card; `begun_at` is since when somebody draws the next one."""

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="card_row"
    )
    file = models.CharField(max_length=100, blank=True)
    begun_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = pgettext_lazy("一つ", "SNS用の画像")
        verbose_name_plural = pgettext_lazy("いくつも", "SNS用の画像")
        default_permissions = ()

    def __str__(self) -> str:
        return self.file
