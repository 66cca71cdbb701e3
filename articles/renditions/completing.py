"""Completing: what is missing of pictures and cards, made for all of them."""

from collections.abc import Iterator

from django.core.files.storage import default_storage

from articles import imaging
from articles.models import Article, Image
from articles.renditions.cards import has_card, keep_card
from articles.renditions.making import make


def complete_pictures() -> Iterator[Image]:
    """Make the widths and sketches that pictures lack, and give each picture that got any."""
    for image in Image.objects.order_by("pk").iterator():
        if not _is_complete(image) and default_storage.exists(image.master):
            make(image)
            made = Image.objects.get(pk=image.pk)
            # Animations have neither, and what is partly clear has no sketch.
            if (made.renditions, made.sketch) != (image.renditions, image.sketch):
                yield made


def complete_cards() -> Iterator[Article]:
    """Draw the cards that published articles lack, and give each article that got one."""
    published = Article.objects.filter(state=Article.State.PUBLISHED)
    whole = published.select_related("original", "lead_image", "card_row").prefetch_related(
        "original__authors"
    )
    for article in whole.defer("body", "html").order_by("pk").iterator(chunk_size=100):
        if not has_card(article) and keep_card(article):
            yield article


def _is_complete(image: Image) -> bool:
    made = {rendition["width"] for rendition in image.renditions}
    return made >= set(imaging.widths(image.width)) and bool(image.sketch)
