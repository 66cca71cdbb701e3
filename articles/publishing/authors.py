"""Authors: what is written about them shows, and is found, wherever they are named."""

from django.db import transaction

from articles import search
from articles.models import Article, Author

NAMES = ("name", "original_name", "reading")


@transaction.atomic
def describe_author(author: Author) -> None:
    """Save what was written about an author; all that they wrote is found by their names of now."""
    before = Author.objects.filter(pk=author.pk).values_list(*NAMES).first()
    author.save()
    if before and before != tuple(getattr(author, name) for name in NAMES):
        search.index_all(Article.objects.filter(original__authors=author))
