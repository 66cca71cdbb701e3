"""Discarding: a picture that no article shows leaves with all its files."""

from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction

from articles.models import Article, Image


class PictureInUse(Exception):
    """The picture stands in articles, which are in `articles`."""

    def __init__(self, articles: list[Article]) -> None:
        super().__init__(", ".join(map(str, articles)))
        self.articles = articles


@transaction.atomic
def discard(image: Image) -> None:
    """Delete the picture and, once that is certain, its files; raises PictureInUse."""
    # Whoever saves a text with it is done by now, or will not find it.
    Image.objects.filter(pk=image.pk).lock().first()
    users = Article.objects.illustrated_with(image)
    if users:
        raise PictureInUse(list(users))
    files = image.files
    image.delete()
    for file in files:
        transaction.on_commit(partial(default_storage.delete, file))
