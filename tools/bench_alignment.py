"""Prints how well and how fast the labelled articles are aligned: `python -m tools.bench_alignment`."""

from collections.abc import Sequence
from time import perf_counter

from articles.alignment import Block, align
from tests.alignment.labelled import Case, Tally, get_places, read_cases
from tests.alignment.perturbing import PROFILES, perturb

SEEDS = 5
REPEATS = 7
SIZES = (100, 500, 1000)


def main() -> None:
    """Measure everything."""
    cases = read_cases()
    print_quality(cases)
    print_robustness(cases)
    for size in SIZES:
        print_speed(cases, size)


def print_quality(cases: Sequence[Case]) -> None:
    """Print F1 for each labelled article and for all."""
    total = Tally()
    print(f"{'article':<18}{'blocks':>10}{'links':>8}{'pairs':>8}")
    for case in cases:
        found = get_places(align(case.source, case.target))
        single = Tally()
        single.add(case.gold, found)
        total.add(case.gold, found)
        size = f"{len(case.source)}x{len(case.target)}"
        print(
            f"{case.name:<18}{size:>10}{single.score('links'):>8.3f}{single.score('pairs'):>8.3f}"
        )
    print(f"{'all, F1':<28}{total.score('links'):>8.4f}{total.score('pairs'):>8.4f}")


def print_robustness(cases: Sequence[Case]) -> None:
    """Print F1 after random merges, splits, omissions and additions."""
    pool = [block for case in cases for block in case.target if block.kind == "paragraph"]
    for name, rates in PROFILES.items():
        tally = Tally()
        for case in cases:
            for seed in range(SEEDS):
                changed = perturb(case, rates, pool=pool, seed=f"{name} {seed}")
                tally.add(changed.gold, get_places(align(changed.source, changed.target)))
        label = f"perturbed: {name}, F1"
        print(f"{label:<28}{tally.score('links'):>8.4f}{tally.score('pairs'):>8.4f}")


def print_speed(cases: Sequence[Case], size: int) -> None:
    """Print the best time for texts of this size, made of the articles one after another."""
    source = repeat([case.source for case in cases], size)
    target = repeat([case.target for case in cases], size)
    times = []
    for _ in range(REPEATS):
        start = perf_counter()
        align(source, target)
        times.append(perf_counter() - start)
    label = f"{size} x {size} blocks"
    print(f"{label:<28}{1000 * min(times):>8.1f} ms (first {1000 * times[0]:.1f} ms)")


def repeat(texts: Sequence[Sequence[Block]], size: int) -> list[Block]:
    """Return texts one after another, and again from the first, until there are so many blocks."""
    blocks: list[Block] = []
    while len(blocks) < size:
        for text in texts:
            blocks.extend(text)
    return blocks[:size]


if __name__ == "__main__":
    main()
