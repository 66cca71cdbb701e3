"""Threads: the approved comments of an article in the order of a conversation, one level deep."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware

from articles.models import PUBLIC_FIELDS, SHOWN_TOGETHER, Article, Comment, Passage

PLACE = re.compile(r"([0-9]{1,18})-([0-9]{1,18})")


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

    @property
    def place(self) -> tuple[int, int]:
        """The key of its conversation, and its own."""
        return self.parent or self.pk, self.pk


@dataclass
class Thread:
    """A comment with its answers; one that left while answers to it stay has no entry."""

    key: int
    first: Entry | None = None
    answers: list[Entry] = field(default_factory=list)


@dataclass(frozen=True)
class Place:
    """Where in the conversations a page begins: behind this comment of this one."""

    thread: int
    pk: int

    def __str__(self) -> str:
        return f"{self.thread}-{self.pk}"


@dataclass(frozen=True)
class Discussion:
    """What a page shows of the comments of an article, and where the next page begins."""

    threads: Sequence[Thread] = ()
    total: int = 0
    begins: Place | None = None
    goes_on: Place | None = None


def place_of(written: str) -> Place | None:
    """Return the place that an address names."""
    match = PLACE.fullmatch(written)
    return Place(int(match[1]), int(match[2])) if match else None


def quotes_passages(article: Article) -> bool:
    """Return whether a comment that came with the article's row is about a passage."""
    return any(remark["quote"] for remark in _remarks(article))


def discussion_of(article: Article, segments: Iterable[Passage]) -> Discussion:
    """Return the comments that came with the article's row."""
    return _discussion(_remarks(article), segments)


def discussion_behind(place: Place, article: Article, segments: Iterable[Passage]) -> Discussion:
    """Return the comments for which there is no room on the article's page."""
    own = Comment.objects.filter(article=article).behind(place.thread, place.pk)
    rows = own.values(*PUBLIC_FIELDS)[: SHOWN_TOGETHER + 1]
    return _discussion(list(rows), segments, begins=place)


def _remarks(article: Article) -> Sequence[Mapping[str, object]]:
    return getattr(article, "remarks", None) or ()


def _discussion(
    rows: Sequence[Mapping[str, object]],
    segments: Iterable[Passage],
    *,
    begins: Place | None = None,
) -> Discussion:
    passages = _passages(segments) if rows else {}
    found = sorted((_entry(row, passages) for row in rows), key=lambda each: each.place)
    entries = found[:SHOWN_TOGETHER]
    goes_on = Place(*entries[-1].place) if len(found) > SHOWN_TOGETHER else None
    return Discussion(_threads(entries), len(entries), begins, goes_on)


def _threads(entries: Sequence[Entry]) -> list[Thread]:
    threads: dict[int, Thread] = {}
    for entry in entries:
        key = entry.place[0]
        thread = threads.setdefault(key, Thread(key))
        if entry.parent:
            thread.answers.append(entry)
        else:
            thread.first = entry
    return list(threads.values())


def _passages(segments: Iterable[Passage]) -> dict[str, Passage]:
    """Return the segments by their ids, and by those that they have taken up."""
    found: dict[str, Passage] = {}
    for segment in segments:
        found |= dict.fromkeys([*segment.aliases, segment.public_id], segment)
    return found


def _entry(row: Mapping[str, object], passages: Mapping[str, Passage]) -> Entry:
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


def fate_of(quote: str, segment: Passage | None) -> Fate:
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
