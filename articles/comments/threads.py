"""Threads: the approved comments of an article in the order of a conversation, one level deep."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware

from articles.models import SHOWN_TOGETHER, Article, Comment, Segment


class Fate(StrEnum):
    """What became of the wording that a comment was about."""

    NONE = ""
    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True)
class Entry:
    """One comment as readers see it."""

    pk: int
    parent: int | None
    name: str
    mark: Comment.Mark
    html: str
    at: datetime
    edited_by_staff: bool
    quote: str = ""
    anchor_of_passage: str = ""
    fate: Fate = Fate.NONE

    @property
    def anchor(self) -> str:
        """The id of the element on the page, permanent."""
        return f"c-{self.pk}"


@dataclass
class Thread:
    """A comment with its answers; a comment that left while answers to it stay has no entry."""

    first: Entry | None = None
    answers: list[Entry] = field(default_factory=list)

    @property
    def began_at(self) -> datetime:
        """When its oldest visible comment came."""
        return (self.first or self.answers[0]).at


@dataclass(frozen=True)
class Discussion:
    """All that an article's page shows of its comments."""

    threads: Sequence[Thread] = ()
    total: int = 0

    @property
    def is_cut(self) -> bool:
        """Whether there may be more than is shown together."""
        return self.total >= SHOWN_TOGETHER


def discussion_of(article: Article, segments: Iterable[Segment]) -> Discussion:
    """Return the comments that came with the article's row."""
    rows: list[dict[str, object]] | None = getattr(article, "remarks", None)
    if not rows:
        return Discussion()
    passages = _passages(segments)
    entries = sorted((_entry(row, passages) for row in rows), key=lambda each: (each.at, each.pk))
    return Discussion(_threads(entries), len(entries))


def _threads(entries: Sequence[Entry]) -> list[Thread]:
    threads: dict[int, Thread] = {}
    for entry in entries:
        thread = threads.setdefault(entry.parent or entry.pk, Thread())
        if entry.parent:
            thread.answers.append(entry)
        else:
            thread.first = entry
    return sorted(threads.values(), key=lambda thread: thread.began_at)


def _passages(segments: Iterable[Segment]) -> dict[str, Segment]:
    """Return the segments by their ids, and by those that they have taken up."""
    found: dict[str, Segment] = {}
    for segment in segments:
        found |= dict.fromkeys([*segment.aliases, segment.public_id], segment)
    return found


def _entry(row: dict[str, object], passages: Mapping[str, Segment]) -> Entry:
    key, quote = str(row["segment_key"]), str(row["quote"])
    segment = passages.get(key)
    parent = row["parent_id"]
    return Entry(
        pk=int(str(row["id"])),
        parent=int(str(parent)) if parent else None,
        name=str(row["name"]),
        mark=Comment.Mark(str(row["mark"])),
        html=str(row["html"]),
        at=_moment(str(row["created_at"])),
        edited_by_staff=bool(row["edited_by_staff"]),
        quote=quote,
        anchor_of_passage=segment.anchor if segment else "",
        fate=fate_of(quote, segment),
    )


def fate_of(quote: str, segment: Segment | None) -> Fate:
    """Return what became of a wording whose passage is now this one, or none."""
    if not quote:
        return Fate.NONE
    if segment is None:
        return Fate.GONE
    return Fate.SAME if segment.target == quote else Fate.CHANGED


def _moment(written: str) -> datetime:
    """Read a time as either database writes it into JSON."""
    moment = parse_datetime(written)
    assert moment
    return make_aware(moment, UTC) if is_naive(moment) else moment
