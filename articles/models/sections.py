"""Sections: the HTML of a text, taken apart at its segments."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles import text
from articles.models.segments import Segment


@dataclass(frozen=True)
class Section:
    """Some blocks of a text with the segment that they make; a line across the page has none.

    An omission has a segment and no HTML. `original` is the HTML of the passage in the original,
    empty unless it was asked for.
    """

    html: str
    segment: Segment | None = None
    original: str = ""


def lay_out(
    html: str, segments: Iterable[Segment], *, originals: Sequence[str] = ()
) -> tuple[list[Section], str]:
    """Return the sections of a stored text in its order, and its notes.

    `originals` is the HTML of the blocks of the original, where readers may see them.
    """
    cut = text.cut(html)
    return list(_sections(cut.blocks, list(segments), originals)), cut.notes


def _sections(
    blocks: Sequence[str], segments: Sequence[Segment], originals: Sequence[str]
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
