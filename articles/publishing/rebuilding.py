"""Rebuilding: everything that derives from texts, originals and the ledger, derived again."""

from django.db import transaction

from articles import originals, search
from articles.models import Article
from articles.publishing.correcting import tell
from articles.publishing.holding import review


def rebuild() -> int:
    """Derive all that can be derived; return how many texts had changed.

    What is up to date stays byte for byte the same, and every segment keeps its id.
    """
    changed = Article.objects.all().rebuild()
    for key in Article.objects.order_by("pk").values_list("pk", flat=True).iterator():
        _pair(key)
    review(Article.objects.all())
    return changed


@transaction.atomic
def _pair(key: int) -> None:
    """Pair one article again, while nobody saves it."""
    article = Article.objects.select_for_update().filter(pk=key).first()
    if article:
        originals.pair(article)
        originals.link(article)
        originals.mention(article)
        search.index(article)
        tell(article)
