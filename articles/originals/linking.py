"""Linking: each segment leads to its passage in the original page, as that page is now."""

from collections.abc import Mapping

from articles import drift, fragments
from articles.models import Article, Segment, Snapshot
from articles.originals.comparing import pieces_of

Range = tuple[int, int]
NOWHERE = fragments.Link(fragments.LinkState.MISSING, "")


def link(article: Article) -> None:
    """Make the text fragments of all segments, from the newest text of the original."""
    if article.snapshot is None or article.snapshot.original is None:
        return
    newest = Snapshot.objects.latest_of(article.snapshot.original) or article.snapshot
    finder = fragments.Finder(newest.lines)
    lines = _lines(article.snapshot, newest)
    changed = []
    for segment in article.segments.standing():
        span = None if segment.is_addition else _span(segment, lines)
        found = finder.link(*span) if span else NOWHERE
        if (segment.link, segment.link_state) != (found.directive, found.state):
            segment.link, segment.link_state = found.directive, found.state.value
            changed.append(segment)
    Segment.objects.bulk_update(changed, ["link", "link_state"], batch_size=100)


def _span(segment: Segment, lines: Mapping[int, Range]) -> Range | None:
    """Return the lines of the passage, if its first block is still there."""
    found = [
        lines[place] for place in range(segment.source_start, segment.source_end) if place in lines
    ]
    if not found or segment.source_start not in lines:
        return None
    first, last = found[0][0], found[-1][1]
    return (first, last) if first < last else found[0]


def _lines(paired: Snapshot, newest: Snapshot) -> dict[int, Range]:
    """Return where each block of the text that was translated stands in the newest page."""
    now = newest.passages
    if paired == newest:
        return {place: (block.first_line, block.last_line) for place, block in enumerate(now)}
    changes = drift.compare_blocks(pieces_of(paired), pieces_of(newest))
    return {
        old: (now[change.new[0]].first_line, now[change.new[-1]].last_line)
        for change in changes.blocks
        for old in change.old
        if change.new
    }
