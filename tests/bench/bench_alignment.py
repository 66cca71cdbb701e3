"""Alignment: how right it is on the labelled articles, and how fast."""

from collections.abc import Sequence

from articles.alignment import Block, align
from tests.alignment.labelled import Case, Tally, get_places, read_cases
from tests.alignment.perturbing import PROFILES, perturb
from tests.bench.measuring import cpu, report, report_score

SEEDS = 3


def test_quality() -> None:
    """Report F1 over all labelled articles, as they are and perturbed at random."""
    cases = read_cases()
    tally = Tally()
    for case in cases:
        tally.add(case.gold, get_places(align(case.source, case.target)))
    report_score(
        f"alignment of {len(cases)} articles, F1 of links", tally.score("links"), least=0.97
    )
    report_score(
        f"alignment of {len(cases)} articles, F1 of pairs", tally.score("pairs"), least=0.97
    )
    for name, rates in PROFILES.items():
        report_score(f"alignment, perturbed: {name}, F1 of links", _perturbed(cases, name, rates))


def _perturbed(cases: Sequence[Case], name: str, rates: object) -> float:
    pool = [block for case in cases for block in case.target if block.kind == "paragraph"]
    tally = Tally()
    for case in cases:
        for seed in range(SEEDS):
            changed = perturb(case, rates, pool=pool, seed=f"{name} {seed}")
            tally.add(changed.gold, get_places(align(changed.source, changed.target)))
    return tally.score("links")


def test_speed() -> None:
    """Report the time for long articles, made of the labelled ones one after another."""
    cases = read_cases()
    for size, reach in ((100, 20), (500, 300)):
        source = _repeat([case.source for case in cases], size)
        target = _repeat([case.target for case in cases], size)
        taken = cpu(lambda source=source, target=target: align(source, target), times=7)
        report(f"alignment, {size} x {size} blocks", taken, "ms", reach=reach)


def _repeat(texts: Sequence[Sequence[Block]], size: int) -> list[Block]:
    """Return texts one after another, and again from the first, until there are so many blocks."""
    blocks: list[Block] = []
    while len(blocks) < size:
        for text in texts:
            blocks.extend(text)
    return blocks[:size]
