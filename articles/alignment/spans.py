"""Runs of neighbouring blocks, as one side of a pair."""

from collections.abc import Sequence
from itertools import accumulate
from math import log
from typing import NamedTuple

from articles.alignment.kinds import combine

# Keeps the logarithm of a length sensible where there is hardly any text.
LEAST = 6.0


class Unit(NamedTuple):
    """What is known of one block.

    Its marks that count, what it costs if they find no counterpart, its length, its kind as a bit,
    its level if it is a heading, and the number of its sentences.
    """

    marks: frozenset[str]
    lonely: float
    measure: float
    kind: int
    level: int
    sentences: int


class Span(NamedTuple):
    """What is known of some neighbouring blocks, with the logarithm of their length and its looseness."""

    marks: frozenset[str]
    lonely: float
    extent: float
    looseness: float
    kinds: int
    level: int
    sentences: int


class Side:
    """One of the two texts, or a part of it, which gives out its spans."""

    def __init__(self, units: Sequence[Unit]) -> None:
        """Prepare to give out spans; those of several blocks are made when they are asked for."""
        self.sums = list(accumulate((unit.measure for unit in units), initial=0.0))
        self.singles = list(map(describe, units))
        self.made: dict[tuple[int, int], Span] = {}

    def __len__(self) -> int:
        return len(self.singles)

    def span(self, start: int, end: int) -> Span:
        """Return the span of the blocks from `start` up to but not including `end`."""
        if end - start == 1:
            return self.singles[start]
        found = self.made.get((start, end))
        if found is None:
            measure = self.sums[end] - self.sums[start]
            found = join(self.span(start, end - 1), self.singles[end - 1], measure=measure)
            self.made[start, end] = found
        return found


def describe(unit: Unit) -> Span:
    """Return the span that is this unit."""
    marks, lonely, measure, kind, level, sentences = unit
    measure += LEAST
    return Span(marks, lonely, log(measure), 1 / measure, kind, level, sentences)


def join(span: Span, last: Span, *, measure: float) -> Span:
    """Return a span with one more block, given the length of both together."""
    measure += LEAST
    return Span(
        span.marks | last.marks,
        span.lonely + last.lonely,
        log(measure),
        1 / measure,
        combine(span.kinds, last.kinds),
        0,
        span.sentences + last.sentences,
    )
