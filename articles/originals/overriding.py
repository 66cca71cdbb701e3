"""Overriding: what an editor decided about pairs, carried over to texts that were edited since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby

from articles import alignment
from articles.models import Segment
from articles.originals.passages import Passages, texts_of

Range = tuple[int, int]
Sides = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass
class Overrides:
    """An editor's decisions in the terms of the alignment, and the pairs that they make.

    Alignment leaves out block by block; `runs` say which of these blocks were left out as one.
    """

    bonds: list[alignment.Bond] = field(default_factory=list)
    borders: list[alignment.Border] = field(default_factory=list)
    pairs: set[Sides] = field(default_factory=set)
    runs: dict[Sides, Sides] = field(default_factory=dict)

    def join(self, found: Sequence[alignment.Pair]) -> list[alignment.Pair]:
        """Return the pairs, with those of one run as one."""
        joined: list[alignment.Pair] = []
        for run, each in groupby(found, key=lambda pair: self.runs.get((pair.source, pair.target))):
            pairs = list(each)
            joined += [replace(pairs[0], source=run[0], target=run[1])] if run else pairs
        return joined


def carry(segments: Sequence[Segment], source: Passages, target: Passages) -> Overrides:
    """Return the decisions on the segments as they stood, as far as both texts still have them."""
    found = Overrides()
    if not any(segment.is_fixed for segment in segments):
        return found
    for pair in _longest_chain(_carried(segments, source, target)):
        if pair.is_fixed:
            _add(found, pair.rows, pair.columns)
    return found


@dataclass(frozen=True)
class _Carried:
    """A pair as it stood, in terms of the blocks of now."""

    rows: Range
    columns: Range
    is_fixed: bool

    @property
    def weight(self) -> int:
        """How much it counts against others: a decision as much as two pairs that nobody looked at."""
        blocks = self.rows[1] - self.rows[0] + self.columns[1] - self.columns[0]
        return blocks * (2 if self.is_fixed else 1)

    def precedes(self, other: "_Carried") -> bool:
        """Say whether both can stand in one alignment, this one first."""
        return self.rows[1] <= other.rows[0] and self.columns[1] <= other.columns[0]


def _carried(segments: Sequence[Segment], source: Passages, target: Passages) -> Iterator[_Carried]:
    """Yield the pairs of which both texts still have all."""
    old_source, old_target = texts_of(segments)
    sources, targets = _Moves(old_source, source.texts), _Moves(old_target, target.texts)
    tops = accumulate((len(each.source_texts) for each in segments), initial=0)
    lefts = accumulate((len(each.target_texts) for each in segments), initial=0)
    for segment, top, left in zip(segments, tops, lefts, strict=False):
        rows = sources.find((top, top + len(segment.source_texts)))
        columns = targets.find((left, left + len(segment.target_texts)))
        if rows is not None and columns is not None:
            yield _Carried(rows, columns, segment.is_fixed)


def _longest_chain(pairs: Iterable[_Carried]) -> list[_Carried]:
    """Return the pairs that go together and weigh the most.

    A decision about a passage that moved away from everything around it would tear all the others
    apart: the edit itself has undone it.
    """
    ordered = sorted(pairs, key=lambda pair: (pair.rows, pair.columns))
    best: list[tuple[int, int]] = []
    for place, pair in enumerate(ordered):
        before = [
            (best[other][0], other) for other in range(place) if ordered[other].precedes(pair)
        ]
        weight, previous = max(before, default=(0, -1))
        best.append((weight + pair.weight, previous))
    chain: list[_Carried] = []
    place = max(range(len(best)), key=lambda each: best[each][0], default=-1)
    while place >= 0:
        chain.append(ordered[place])
        place = best[place][1]
    return chain[::-1]


def _add(found: Overrides, rows: Range, columns: Range) -> None:
    source, target = tuple(range(*rows)), tuple(range(*columns))
    if source and target:
        found.bonds.append(alignment.Bond(source, target))
        found.pairs.add((source, target))
        return
    # Between two borders where one text has nothing, every block of the other stands alone.
    found.borders.append(alignment.Border(rows[0], columns[0]))
    found.borders.append(alignment.Border(rows[1], columns[1]))
    alone: list[Sides] = [((place,), ()) for place in source]
    alone += [((), (place,)) for place in target]
    found.runs |= dict.fromkeys(alone, (source, target))
    found.pairs.add((source, target))


class _Moves:
    """Where the blocks of a text went in its newer version."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.new_length = len(new)
        self.places = _places(old, new)
        self.known = {place for places in self.places.values() for place in places}

    def find(self, old: Range) -> Range | None:
        """Return the run of new blocks that these old ones are; None where there is no such run.

        What was written between them belongs to them, what stood elsewhere before does not. A range
        of no blocks is found by its neighbours.
        """
        if old[0] == old[1]:
            gap = self._gap(old[0])
            return None if gap is None else (gap, gap)
        found = {new for place in range(*old) for new in self.places.get(place, ())}
        if not found:
            return None
        run = range(min(found), max(found) + 1)
        if any(place in self.known and place not in found for place in run):
            return None
        return run.start, run.stop

    def _gap(self, place: int) -> int | None:
        if before := self.places.get(place - 1):
            return max(before) + 1
        if after := self.places.get(place):
            return min(after)
        return self.new_length if not self.places else None


def _places(old: Sequence[str], new: Sequence[str]) -> Mapping[int, Sequence[int]]:
    """Return for each old block the new ones that it became."""
    if list(old) == list(new):
        return {place: [place] for place in range(len(old))}
    found = alignment.match_segments(
        [alignment.Segment(str(place), "", words) for place, words in enumerate(old)],
        [("", words) for words in new],
    )
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, kept in enumerate(found.kept):
        parent = kept if kept is not None else found.split.get(place)
        if parent is not None:
            places[int(parent)].append(place)
    for absorbed, keeper in found.merged.items():
        places[int(absorbed)] = places[int(keeper)]
    return places
