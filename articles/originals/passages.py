"""Passages: the blocks of an original and of its translation that can be paired."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings

from articles import alignment, text
from articles.models import Article, Segment, Snapshot

# A line across the page has nothing to translate.
WORDLESS = frozenset({"rule"})


@dataclass(frozen=True)
class Passages:
    """Blocks of one side with their places among all blocks of the text."""

    places: Sequence[int]
    blocks: Sequence[alignment.Block]

    def __len__(self) -> int:
        return len(self.blocks)

    @cached_property
    def texts(self) -> list[str]:
        """What tells one block from another: its text, or its pictures where it has none."""
        return [block.text or " ".join(block.images) for block in self.blocks]

    def range(self, indices: Sequence[int], *, otherwise: int) -> tuple[int, int]:
        """Return the half-open range of places that these blocks cover, empty at `otherwise`."""
        if indices:
            return self.places[indices[0]], self.places[indices[-1]] + 1
        return otherwise, otherwise


def passages_of_original(snapshot: Snapshot | None) -> Passages:
    """Return the blocks of the original as it was read; none where it never was."""
    blocks = list(enumerate(snapshot.passages if snapshot else ()))
    kept = [(place, block) for place, block in blocks if block.kind not in WORDLESS]
    return Passages(
        [place for place, _ in kept],
        [
            alignment.Block(block.kind, block.text, block.level, block.links, block.images)
            for _, block in kept
        ],
    )


def passages_of_translation(article: Article) -> Passages:
    """Return the blocks of the article's text."""
    # Line ends tell passages apart whether readers see them or not.
    kept_lines = settings.HARD_LINE_BREAKS
    document = article.document if kept_lines else text.parse(article.body)
    blocks = enumerate(document.blocks)
    kept = [(place, block) for place, block in blocks if block.kind not in WORDLESS]
    return Passages(
        [place for place, _ in kept],
        [
            alignment.Block(block.kind, block.text, block.level, block.links, block.images)
            for _, block in kept
        ],
    )


def texts_of(segments: Sequence[Segment]) -> tuple[list[str], list[str]]:
    """Return the texts of all blocks of both sides as they were when they were paired."""
    source = [text for segment in segments for text in segment.source_texts]
    target = [text for segment in segments for text in segment.target_texts]
    return source, target
