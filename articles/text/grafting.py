"""Grafting: what changed between two plain texts, done to the Markdown that says the first of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from articles.text.comparing import MOST_PAIRS, compare


@dataclass(frozen=True)
class _Change:
    """Which letters of the old words give way to what."""

    start: int
    end: int
    words: str


def graft(markdown: str, *, old: str, new: str) -> str | None:
    """Return the Markdown with the changes that lead from the old words to the new ones.

    Nothing where a change touches markup, or could stand on either side of it. Whether the result
    says the new words is for the caller to see, who knows what stands around it.
    """
    if len(markdown) * len(old) > MOST_PAIRS:
        return None
    places = _places(markdown, old)
    pieces: list[str] = []
    copied = 0
    for change in _changes(old, new):
        span = _span(places, change, length=len(markdown))
        if span is None:
            return None
        pieces += [markdown[copied : span[0]], change.words]
        copied = span[1]
    return "".join((*pieces, markdown[copied:]))


def _places(markdown: str, words: str) -> list[int | None]:
    """Return where each letter of the words stands in the Markdown, if it stands there as it is."""
    places: list[int | None] = [None] * len(words)
    matcher = SequenceMatcher(None, markdown, words, autojunk=False)
    for there, here, size in matcher.get_matching_blocks():
        places[here : here + size] = range(there, there + size)
    return places


def _changes(old: str, new: str) -> Iterator[_Change]:
    """Return what gives way and what comes in its place as one change each."""
    start = end = 0
    words = ""
    for piece in compare(old, new):
        if piece.kind == "removed":
            end += len(piece.text)
        elif piece.kind == "added":
            words += piece.text
        else:
            if words or start < end:
                yield _Change(start, end, words)
            start = end = end + len(piece.text)
            words = ""
    if words or start < end:
        yield _Change(start, end, words)


def _span(places: list[int | None], change: _Change, *, length: int) -> tuple[int, int] | None:
    """Return the stretch of Markdown that the change replaces; nothing if markup lies in or at it."""
    taken = places[change.start : change.end]
    if not taken:
        before = places[change.start - 1] if change.start else -1
        after = places[change.end] if change.end < len(places) else length
        return (before + 1, before + 1) if before is not None and after == before + 1 else None
    first = taken[0]
    if first is None or taken != list(range(first, first + len(taken))):
        return None
    return first, first + len(taken)
