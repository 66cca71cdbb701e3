"""Mention: a page to which an article leads."""

from django.db import models

from articles.models.articles import Article


class Mention(models.Model):
    """A page to which the text of an article leads, or that of its original.

    It may be anybody's; `page` is what `web.page_of` makes of its address, so that an original which
    is translated years later is known at once wherever it was mentioned.
    """

    # What is unique begins with it, and is found by it.
    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="mentions", db_index=False
    )
    page = models.CharField(max_length=32)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["article", "page"], name="mention_is_said_once")
        ]
        indexes = [models.Index(fields=["page", "article"], name="mentions_of_page")]

    def __str__(self) -> str:
        return self.page
