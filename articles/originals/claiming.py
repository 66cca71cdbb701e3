"""Claiming: a text becomes that of an original, and whatever translates it hears of it."""

from django.db import transaction

from articles.models import Article, OriginalSource, Snapshot, Watch
from articles.originals.drifting import keep_drift
from articles.originals.linking import link
from articles.originals.mentioning import mention
from articles.originals.pairing import pair, settle


@transaction.atomic
def claim(snapshot: Snapshot, original: OriginalSource) -> None:
    """Let a text that was read be that of an original, which is watched from now on."""
    snapshot.original = original
    snapshot.save(update_fields=["original"])
    watch, _created = Watch.objects.select_for_update().get_or_create(original=original)
    before = watch.latest
    if not snapshot.blocks or (before and before.taken_at > snapshot.taken_at):
        return
    watch.latest = snapshot
    watch.save(update_fields=["latest"])
    _tell(original, snapshot)
    _drop_unused(before)


def _tell(original: OriginalSource, newest: Snapshot) -> None:
    """Pair what had no text of its original yet, and keep what has drifted for the rest."""
    # Locked, so that nobody saves a text between our reading and our pairing it.
    for article in Article.objects.select_for_update().filter(original=original).order_by("pk"):
        if article.snapshot is None:
            settle(article)
            article.save(update_fields=["snapshot"])
            pair(article)
            mention(article)
        else:
            keep_drift(article, newest)
            link(article)


def _drop_unused(snapshot: Snapshot | None) -> None:
    """Let go of a text that nobody translated and no change is told from."""
    if snapshot and not snapshot.is_used:
        snapshot.delete()
