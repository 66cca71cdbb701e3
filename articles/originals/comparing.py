"""Comparing: two texts of one original, in the terms of `drift`."""

from articles import drift
from articles.models import Snapshot


def pieces_of(snapshot: Snapshot) -> list[drift.Piece]:
    """Return the blocks of a snapshot as they are compared."""
    return [
        drift.Piece(block.kind, block.text, block.links, block.images)
        for block in snapshot.passages
    ]
