"""Pairs the blocks of a translation with those of its original, and keeps the pairs' identities."""

from articles.alignment.aligning import align
from articles.alignment.blocks import Block, Bond, Border, OverrideError, Pair
from articles.alignment.identities import Identities, Segment, match_segments

__all__ = [
    "Block",
    "Bond",
    "Border",
    "Identities",
    "OverrideError",
    "Pair",
    "Segment",
    "align",
    "match_segments",
]
