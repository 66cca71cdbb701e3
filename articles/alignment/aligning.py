"""From the blocks of two texts to pairs."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from articles.alignment.blocks import Block, Bond, Border, Pair
from articles.alignment.chaining import thin
from articles.alignment.charting import chart, open_all
from articles.alignment.confidences import Rivals
from articles.alignment.overriding import divide
from articles.alignment.searching import search
from articles.alignment.spans import Side
from articles.alignment.surveying import Survey, survey
from articles.alignment.tracing import Stretch, trace

NO_TERMS: Mapping[str, str] = MappingProxyType({})


def align(
    source: Sequence[Block],
    target: Sequence[Block],
    *,
    source_language: str = "en",
    target_language: str = "ja",
    borders: Collection[Border] = (),
    bonds: Collection[Bond] = (),
    glossary: Mapping[str, str] = NO_TERMS,
) -> tuple[Pair, ...]:
    """Pair the blocks of an original with those of its translation, in order.

    Every block is in exactly one pair. `borders` and `bonds` are an editor's overrides, and
    OverrideError is raised when they cannot be kept; `glossary` has terms and their translations.
    """
    stretches, bound = divide(len(source), len(target), borders=borders, bonds=bonds)
    languages = (source_language, target_language)
    known = survey(source, target, languages=languages, glossary=glossary)
    pairs: list[Pair] = []
    for stretch in stretches:
        if stretch in bound:
            pairs.append(make_pair(stretch, 1.0))
        elif stretch.top == stretch.bottom or stretch.left == stretch.right:
            pairs.extend(list_gaps(stretch))
        else:
            pairs.extend(align_stretch(known, stretch))
    return tuple(pairs)


def align_stretch(known: Survey, stretch: Stretch) -> Iterator[Pair]:
    """Yield the pairs of a part of both texts."""
    top, bottom, left, right = stretch
    source, target = Side(known.source[top:bottom]), Side(known.target[left:right])
    points = {
        (row - top, column - left): weight
        for (row, column), weight in known.points.items()
        if top <= row < bottom and left <= column < right
    }
    find = partial(search, (source, target), scorer=known.scorer, priors=known.priors)
    lattice = find(chart(thin(points), (source.sums, target.sums)), points)
    if not lattice.has_end:
        lattice = find(open_all(len(source), len(target)), points)
    rivals = Rivals(lattice)
    for found, number in trace(lattice):
        moved = Stretch(found.top + top, found.bottom + top, found.left + left, found.right + left)
        yield make_pair(moved, rivals.trust(found, number))


def list_gaps(stretch: Stretch) -> Iterator[Pair]:
    """Yield the omissions and additions where one text has nothing."""
    for row in range(stretch.top, stretch.bottom):
        yield Pair((row,), (), 1.0)
    for column in range(stretch.left, stretch.right):
        yield Pair((), (column,), 1.0)


def make_pair(stretch: Stretch, confidence: float) -> Pair:
    """Return a stretch as a pair."""
    top, bottom, left, right = stretch
    return Pair(tuple(range(top, bottom)), tuple(range(left, right)), confidence)
