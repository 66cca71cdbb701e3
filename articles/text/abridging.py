"""Abridging: a comparison without the long stretches that stayed as they were."""

from collections.abc import Iterator, Sequence

from articles.text.comparing import Piece

AROUND = 40
ELLIPSIS = "…"


def abridge(pieces: Sequence[Piece], *, around: int = AROUND) -> tuple[Piece, ...]:
    """Return the pieces; of what stayed, no more than so many characters beside each change."""
    return tuple(_abridged(pieces, around))


def _abridged(pieces: Sequence[Piece], around: int) -> Iterator[Piece]:
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if piece.kind != "same":
            yield piece
            continue
        head = 0 if place == 0 else around
        tail = 0 if place == last else around
        if len(piece.text) <= head + tail + len(ELLIPSIS):
            yield piece
        else:
            start, end = piece.text[:head], piece.text[len(piece.text) - tail :]
            yield Piece("same", f"{start}{ELLIPSIS}{end}")
