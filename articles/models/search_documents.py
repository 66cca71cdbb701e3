"""SearchDocument: what of an article is searched, exactly as it was indexed."""

from django.db import models

from articles.models.articles import Article


class SearchDocument(models.Model):
    """The words by which an article is found; who may find it is asked of the article itself.

    A database keeps its index beside it (`articles.search`): SQLite in the table articles_search, which
    triggers fill, PostgreSQL in columns of this table that Django does not know.
    """

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="search_document"
    )
    # Titles and authors, each on a line; what is found here comes first.
    heading = models.TextField()
    body = models.TextField()
    # Which tokeniser has read it; none where it waits to be indexed.
    edition = models.PositiveSmallIntegerField(default=0)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.heading.split("\n", 1)[0]
