"""Pairing: on every save the blocks of a translation meet those of its original again."""

from collections.abc import Sequence

from articles import alignment
from articles.models import Article, Segment, Snapshot
from articles.originals.linking import link
from articles.originals.overriding import carry
from articles.originals.passages import (
    Passages,
    passages_of_original,
    passages_of_translation,
    texts_of,
)
from articles.originals.rows import Row, keep, lay, rows_of


def settle(article: Article) -> None:
    """Let the article stand on a text of its original: the one it was made from, or the newest."""
    if article.snapshot and article.snapshot.original_id != article.original_id:
        _leave(article)
    if article.original and article.snapshot is None:
        article.snapshot = Snapshot.objects.latest_of(article.original)


def _leave(article: Article) -> None:
    """Forget the text of another original, and what was told of its changes."""
    article.snapshot = None
    article.original_changed_at = None
    article.drifts.supersede()


def pair(article: Article) -> None:
    """Pair the text with its original; where neither has changed, nothing is touched."""
    source = passages_of_original(article.snapshot)
    target = passages_of_translation(article)
    standing = list(article.segments.standing())
    if _is_laid(standing, source, target):
        return
    repair(article, source=source, target=target, standing=standing)


def repair(
    article: Article, *, source: Passages, target: Passages, standing: Sequence[Segment]
) -> None:
    """Align both texts anew, keeping what an editor decided, and link every segment."""
    overrides = carry(standing, source, target)
    pairs = alignment.align(
        source.blocks,
        target.blocks,
        source_language=article.original.language if article.original else "en",
        target_language=article.language,
        bonds=overrides.bonds,
        borders=overrides.borders,
    )
    rows = [
        Row(
            len(found.source),
            len(found.target),
            # What nobody sees is not written anew whenever a distant word changes.
            round(found.confidence, 2),
            is_fixed=(found.source, found.target) in overrides.pairs,
        )
        for found in overrides.join(pairs)
    ]
    keep(article, rows, source=source, target=target, standing=standing)
    link(article)


def _is_laid(standing: Sequence[Segment], source: Passages, target: Passages) -> bool:
    """Tell whether the texts and the places of the segments are those of now."""
    if texts_of(standing) != (source.texts, target.texts):
        return False
    # With the same texts, a line across the page may still have moved them all.
    fresh = lay(rows_of(standing), source, target)
    return all(_places(old) == _places(new) for old, new in zip(standing, fresh, strict=True))


def _places(segment: Segment) -> tuple[int, int, int, int]:
    return segment.source_start, segment.source_end, segment.target_start, segment.target_end
