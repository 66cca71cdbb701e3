"""Rows: pairs in the terms of segments, and the segments that they become."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from articles import alignment
from articles.models import Article, Segment, new_public_id
from articles.originals.passages import Passages, texts_of

WRITTEN = [
    "aliases",
    "position",
    "source_start",
    "source_end",
    "target_start",
    "target_end",
    "source_texts",
    "target_texts",
    "confidence",
    "is_fixed",
]


@dataclass(frozen=True)
class Row:
    """A pair: how many of the next blocks of either side belong together."""

    sources: int
    targets: int
    confidence: float = 1.0
    is_fixed: bool = False


def rows_of(segments: Sequence[Segment]) -> list[Row]:
    """Return the pairs that stand."""
    return [
        Row(len(each.source_texts), len(each.target_texts), each.confidence, each.is_fixed)
        for each in segments
    ]


def keep(
    article: Article,
    rows: Sequence[Row],
    *,
    source: Passages,
    target: Passages,
    standing: Sequence[Segment],
) -> None:
    """Make the rows the segments of the article; each keeps its id as far as it is the same."""
    drafts = lay(rows, source, target)
    retired = _Retired(article)
    before_all = [*standing, *retired.returning(drafts, standing)]
    found = alignment.match_segments(
        [alignment.Segment(each.public_id, each.source, each.target) for each in before_all],
        [(draft.source, draft.target) for draft in drafts],
    )
    known = {each.public_id: each for each in before_all}
    kept: set[str] = set()
    for draft, public_id in zip(drafts, found.kept, strict=True):
        before = known[public_id] if public_id else retired.like(draft)
        if before:
            _inherit(draft, before)
        draft.article = article
        kept.add(draft.public_id)
    gone = [each for each in standing if each.public_id not in kept]
    merged = {**_swallowed(drafts, standing, gone), **found.merged}
    _adopt(drafts, merged, known)
    _write(drafts, known, gone=gone)


def _inherit(draft: Segment, before: Segment) -> None:
    """Let a segment be one that was there before."""
    for name in ("pk", "public_id", "aliases", "link", "link_state"):
        setattr(draft, name, getattr(before, name))


def lay(rows: Sequence[Row], source: Passages, target: Passages) -> list[Segment]:
    """Return the segments that rows make of two texts; they have no article and no lasting id yet."""
    return list(_lay(rows, source, target))


def _lay(rows: Sequence[Row], source: Passages, target: Passages) -> Iterator[Segment]:
    tops = accumulate((row.sources for row in rows), initial=0)
    lefts = accumulate((row.targets for row in rows), initial=0)
    source_end = target_end = 0
    for position, (row, top, left) in enumerate(zip(rows, tops, lefts, strict=False)):
        above, beside = range(top, top + row.sources), range(left, left + row.targets)
        source_start, source_end = source.range(above, otherwise=source_end)
        target_start, target_end = target.range(beside, otherwise=target_end)
        yield Segment(
            position=position,
            source_start=source_start,
            source_end=source_end,
            target_start=target_start,
            target_end=target_end,
            source_texts=[source.texts[place] for place in above],
            target_texts=[target.texts[place] for place in beside],
            confidence=row.confidence,
            is_fixed=row.is_fixed,
        )


class _Retired:
    """Segments whose text had left the article; the same text brings one back."""

    def __init__(self, article: Article) -> None:
        self.free = list(article.segments.filter(position=None).order_by("-pk"))

    def returning(
        self, drafts: Sequence[Segment], standing: Sequence[Segment]
    ) -> Iterator[Segment]:
        """Yield those that are a draft to the letter, on both sides, while nothing that stands is."""
        there = {(each.source, each.target) for each in standing}
        wanted = {(each.source, each.target) for each in drafts} - there
        for segment in list(self.free):
            texts = segment.source, segment.target
            if texts in wanted:
                wanted.remove(texts)
                self.free.remove(segment)
                yield segment

    def like(self, draft: Segment) -> Segment | None:
        """Return the one with the very same translation, or the very same original if none was."""
        for segment in self.free:
            same = segment.target == draft.target
            if same and (draft.target or segment.source == draft.source):
                self.free.remove(segment)
                return segment
        return None


def _swallowed(
    drafts: Sequence[Segment], standing: Sequence[Segment], gone: Sequence[Segment]
) -> dict[str, str]:
    """Return in which segments those went up that are gone, where only borders were moved."""
    if texts_of(drafts) != texts_of(standing):
        return {}
    homes = {each.public_id: _home(each, drafts) for each in gone}
    return {public_id: home for public_id, home in homes.items() if home}


def _home(segment: Segment, drafts: Sequence[Segment]) -> str:
    """Return the id of the segment that has most of this one's blocks, translated ones first."""

    def shared(draft: Segment) -> tuple[int, int]:
        targets = _overlap(
            (segment.target_start, segment.target_end), (draft.target_start, draft.target_end)
        )
        sources = _overlap(
            (segment.source_start, segment.source_end), (draft.source_start, draft.source_end)
        )
        return targets, sources

    best = max(drafts, key=shared, default=None)
    return best.public_id if best and any(shared(best)) else ""


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _adopt(
    drafts: Sequence[Segment], merged: Mapping[str, str], known: Mapping[str, Segment]
) -> None:
    """Let the addresses of segments that went up in another lead there, and to nobody else."""
    heirs = {draft.public_id: draft for draft in drafts}
    for absorbed, keeper in merged.items():
        if keeper in heirs:
            old = known[absorbed]
            heirs[keeper].aliases = [*heirs[keeper].aliases, absorbed, *old.aliases]
            old.aliases = []
    for draft in drafts:
        draft.aliases = [alias for alias in dict.fromkeys(draft.aliases) if alias not in heirs]


def _write(
    drafts: Sequence[Segment], known: Mapping[str, Segment], *, gone: Sequence[Segment]
) -> None:
    for segment in gone:
        segment.position, segment.is_fixed = None, False
    Segment.objects.bulk_update(gone, ["aliases", "position", "is_fixed"])
    # Of a long text an edit changes little, and to write a row costs more than to compare it.
    changed = [each for each in drafts if each.pk and _differs(each, known.get(each.public_id))]
    Segment.objects.bulk_update(changed, WRITTEN, batch_size=50)
    new = [each for each in drafts if not each.pk]
    _name(new)
    Segment.objects.bulk_create(new)


def _differs(draft: Segment, before: Segment | None) -> bool:
    return before is None or any(getattr(draft, name) != getattr(before, name) for name in WRITTEN)


def _name(drafts: Sequence[Segment]) -> None:
    """Give ids that nobody has; of ten thousand million it is rarely the first that is taken."""
    wanted = {draft.public_id for draft in drafts}
    taken = set(Segment.objects.filter(public_id__in=wanted).values_list("public_id", flat=True))
    for draft in drafts:
        while draft.public_id in taken:
            draft.public_id = new_public_id()
        taken.add(draft.public_id)
