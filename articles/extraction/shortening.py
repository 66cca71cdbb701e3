"""Shortening: no paragraph fills a book, and what cleans the markup of one goes through it again and again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.extraction.tokens import Piece, Sort, Token

LONGEST = 50_000


def shorten(piece: Piece) -> Piece:
    """Return what becomes a block with so much of its text at most."""
    if sum(len(token.text) for token in piece.tokens) <= LONGEST:
        return piece
    return replace(piece, tokens=tuple(_first(piece.tokens)))


def _first(tokens: Sequence[Token]) -> Iterator[Token]:
    room = LONGEST
    for token in tokens:
        kept = Token(token.sort, token.element, token.text[:room])
        room -= len(kept.text)
        if kept.text or token.sort is not Sort.TEXT:
            yield kept
