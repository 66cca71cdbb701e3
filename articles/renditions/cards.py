"""Cards: drawn once for all that one shows, and kept until that changes."""

from datetime import timedelta

from django.core.files.storage import default_storage
from django.db.models import Q
from django.utils import timezone

from articles import imaging
from articles.models import Article, CardFile
from articles.renditions.writing import write

# After so long whoever began to draw has failed, and somebody else may try.
PATIENCE = timedelta(seconds=30)
FOLDER = "cards"


def has_card(article: Article) -> bool:
    """Return whether the card of the article was drawn to its end, and its file is there."""
    row = getattr(article, "card_row", None)
    return row is not None and row.file == article.card_file and default_storage.exists(row.file)


def keep_card(article: Article) -> bool:
    """Draw the card of the article unless it is there; return whether it is there now.

    It is not where somebody else is drawing it at this moment.
    """
    name = article.card_file
    row, _ = CardFile.objects.get_or_create(article=article)
    if row.file == name and default_storage.exists(name):
        return True
    now = timezone.now()
    # Compare and set: of all who want the card one draws it.
    free = Q(begun_at=None) | Q(begun_at__lt=now - PATIENCE)
    if not CardFile.objects.filter(free, pk=article.pk).update(begun_at=now):
        return False
    write(name, _draw(article))
    CardFile.objects.filter(pk=article.pk).update(file=name, begun_at=None)
    if row.file not in {"", name}:
        default_storage.delete(row.file)
    return True


def sweep_cards(*, older_than: timedelta = PATIENCE) -> int:
    """Delete the files of cards that belong to no published article; return how many.

    Younger ones may be just being written by somebody who has yet to say so.
    """
    CardFile.objects.exclude(article__state=Article.State.PUBLISHED).delete()
    known = set(CardFile.objects.values_list("file", flat=True))
    try:
        _folders, files = default_storage.listdir(FOLDER)
    except FileNotFoundError:
        return 0
    names = (f"{FOLDER}/{file}" for file in files)
    left = [name for name in names if name not in known and _is_older(name, than=older_than)]
    for name in left:
        default_storage.delete(name)
    return len(left)


def _is_older(name: str, *, than: timedelta) -> bool:
    try:
        written_at = default_storage.get_modified_time(name)
    except FileNotFoundError:
        return False
    return written_at <= timezone.now() - than


def _draw(article: Article) -> bytes:
    card = article.card
    if not (card.picture and article.lead_image):
        return imaging.draw(card)
    try:
        with default_storage.open(article.lead_image.master) as file:
            return imaging.draw(card, picture=file.read())
    except (FileNotFoundError, imaging.ImageRefused):
        return imaging.draw(card)
