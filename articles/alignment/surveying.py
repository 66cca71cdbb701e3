"""Everything that is to be known of two texts before they are aligned."""

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from articles.alignment.anchors import Text, prepare, read_both
from articles.alignment.blocks import Block
from articles.alignment.chaining import Point, find_points
from articles.alignment.estimating import Priors, estimate_priors, estimate_ratio
from articles.alignment.kinds import classify
from articles.alignment.measuring import count_sentences, expect_ratio, measure
from articles.alignment.scoring import Scorer
from articles.alignment.spans import Unit
from articles.alignment.weighing import charge_dead, weigh


class Survey(NamedTuple):
    """The blocks of both texts as units, the points where they share marks, and how to judge steps."""

    source: Sequence[Unit]
    target: Sequence[Unit]
    points: Mapping[Point, float]
    scorer: Scorer
    priors: Priors


def survey(
    source: Sequence[Block],
    target: Sequence[Block],
    *,
    languages: tuple[str, str],
    glossary: Mapping[str, str],
) -> Survey:
    """Return what is to be known of an original and its translation."""
    texts = prepare(source, languages[0]), prepare(target, languages[1])
    marks = read_both(*texts, glossary)
    weights = weigh(*marks, backwards=texts[0].dense and not texts[1].dense)
    dead = (
        charge_dead(marks[0], marks[1], dense=texts[0].dense),
        charge_dead(marks[1], marks[0], dense=texts[1].dense),
    )
    units = (
        make_units(texts[0], marks[0], lonely=weights.source, dead=dead[0]),
        make_units(texts[1], marks[1], lonely=weights.target, dead=dead[1]),
    )
    measures = [unit.measure for unit in units[0]], [unit.measure for unit in units[1]]
    points = find_points(
        [unit.marks for unit in units[0]], [unit.marks for unit in units[1]], weights.shared
    )
    ratio = estimate_ratio(points, measures=measures, usual=expect_ratio(*languages))
    scorer = Scorer(weights.shared, ratio=ratio)
    return Survey(*units, points, scorer, estimate_priors(*measures, ratio=ratio))


def make_units(
    text: Text, marks: Sequence[Set[str]], *, lonely: Mapping[str, float], dead: Sequence[float]
) -> list[Unit]:
    """Return the blocks of a text as units with the marks that count."""
    units = []
    for block, found, cost in zip(text.blocks, marks, dead, strict=True):
        counting = frozenset(found & lonely.keys())
        units.append(
            Unit(
                marks=counting,
                lonely=cost + sum(map(lonely.__getitem__, counting)),
                measure=measure(block.text),
                kind=classify(block),
                level=block.level,
                sentences=count_sentences(block.text),
            )
        )
    return units
