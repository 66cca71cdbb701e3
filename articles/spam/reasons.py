"""Reasons: what a rule has found, by a name, and what follows from it."""

from dataclasses import dataclass
from enum import IntEnum


class Effect(IntEnum):
    """What becomes of a comment, from the mildest to the strictest."""

    HOLD = 1
    SPAM = 2
    REFUSE = 3


@dataclass(frozen=True)
class Reason:
    """Why a comment does not appear at once; `count` where the words about it name a number."""

    name: str
    effect: Effect = Effect.HOLD
    count: int = 0
