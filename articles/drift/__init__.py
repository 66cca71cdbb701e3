"""What became of each block of an original that changed after it was translated."""

from articles.drift.changes import Change, Changes, Fate
from articles.drift.comparing import compare_blocks
from articles.drift.pieces import Piece

__all__ = ["Change", "Changes", "Fate", "Piece", "compare_blocks"]
