"""Sections: the HTML of a text, taken apart at its segments."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from articles import text
from articles.models.segments import Passage


@dataclass(frozen=True)
class Section:
    """Some blocks of a text with the segment that they make; a line across the page has none.

    An omission has a segment and no HTML; the first of several in a row says how many they are.
    `original` is the HTML of the passage in the original, empty unless it was asked for.
    """

    html: str
    segment: Passage | None = None
    original: str = ""
    omitted: int = 0

    @property
    def is_omission(self) -> bool:
        """Whether the translation leaves the passage out."""
        return self.segment is not None and self.segment.is_omission

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to see of it, because an omission before it speaks for both."""
        return self.is_omission and not self.omitted and not self.original


def lay_out(
    html: str, segments: Iterable[Passage], *, originals: Sequence[str] = ()
) -> tuple[list[Section], str]:
    """Return the sections of a stored text in its order, and its notes.

    `originals` is the HTML of the blocks of the original, where readers may see them.
    """
    cut = text.cut(html)
    sections = list(_sections(cut.blocks, list(segments), originals))
    return _count_omissions(sections), cut.notes


def _sections(
    blocks: Sequence[str], segments: Sequence[Passage], originals: Sequence[str]
) -> Iterator[Section]:
    place = 0
    for segment in segments:
        start, end = segment.target_start, segment.target_end
        # Stored segments that do not fit the text are left out, never the text.
        if start < place or end > len(blocks):
            continue
        yield from (Section(block) for block in blocks[place:start])
        passage = originals[segment.source_start : segment.source_end]
        yield Section("".join(blocks[start:end]), segment, "".join(passage))
        place = end
    yield from (Section(block) for block in blocks[place:])


def _count_omissions(sections: Sequence[Section]) -> list[Section]:
    """Let the first omission of a row say how long the row is."""
    counted: list[Section] = []
    for is_omission, row in groupby(sections, key=attrgetter("is_omission")):
        first, *others = row
        omitted = 1 + len(others) if is_omission else 0
        counted += [replace(first, omitted=omitted), *others]
    return counted
