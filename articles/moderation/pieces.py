"""Pieces: an act upon many is done in some hundreds at a time, each a transaction of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import QuerySet

CHUNK = 500
Row = TypeVar("Row", bound=tuple[Any, ...])


@dataclass(frozen=True)
class Decided:
    """What an act over many has done so far: its number, for how many, and whether any are left."""

    act: UUID
    done: int
    beaten: int
    is_over: bool


def go_through(
    rows: QuerySet[Any, Row],
    *,
    number: UUID,
    at_most: int | None,
    move: Callable[[Sequence[Row]], int],
) -> Decided:
    """Hand the rows, whose keys come first, to `move` piece by piece, which says how many it moved."""
    done = beaten = last = 0
    while at_most is None or done + beaten < at_most:
        size = CHUNK if at_most is None else min(CHUNK, at_most - done - beaten)
        piece = list(rows.filter(pk__gt=last).order_by("pk")[:size])
        if not piece:
            return Decided(number, done, beaten, is_over=True)
        moved = move(piece)
        done, beaten, last = done + moved, beaten + len(piece) - moved, piece[-1][0]
    return Decided(number, done, beaten, is_over=False)
