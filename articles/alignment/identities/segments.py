"""The shapes that go into the matching of segments and come out of it."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Segment:
    """A segment as it was: its permanent id and its texts, either of which may be empty."""

    id: str
    source: str
    target: str


@dataclass(frozen=True)
class Identities:
    """What became of the old segments.

    `kept` has for each new segment the id that it keeps, or None if it needs a new one. `split` says
    for new segments without an id from which old one they were split off, by their places. `merged`
    says for old ids in which one they went up, and `gone` lists the old ids of which nothing is left.
    """

    kept: tuple[str | None, ...]
    split: Mapping[int, str]
    merged: Mapping[str, str]
    gone: tuple[str, ...]
