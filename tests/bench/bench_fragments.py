"""Fragments: how many passages get a link of their own, and how long the links of a long page take."""

import random

from articles.fragments import Finder, LinkState, read_lines
from tests.bench.measuring import cpu, report
from tests.fragments.passages import PAGES, divide, parse


def write_lines(count: int) -> list[str]:
    """Return lines as long as paragraphs, every tenth of which was there before."""
    chance = random.Random(7)  # noqa: S311
    words = ["".join(chance.choices("etaoinshrdlu", k=chance.randint(2, 9))) for _ in range(4000)]
    lines = [" ".join(chance.choices(words, k=16)) for _ in range(count)]
    lines[::10] = lines[1::10]
    return lines


def test_share_of_unique_links() -> None:
    states = []
    for saved in PAGES:
        lines = read_lines(parse(saved.read_text()))
        finder = Finder([line.text for line in lines])
        states += [finder.link(*passage).state for passage in divide(lines)]

    share = 1 - states.count(LinkState.UNIQUE) / len(states)
    report(f"of {len(states)} passages in saved pages, without a link", share * 100, "%", reach=1)


def test_links_of_a_long_page() -> None:
    lines = write_lines(5_000)

    def link() -> None:
        finder = Finder(lines)
        for number in range(0, 5_000, 10):
            finder.link(number, number + 1)

    report("500 passages linked in a page of 5,000 lines", cpu(link, times=5), "ms", reach=1000)


def test_lines_of_a_long_page() -> None:
    tree = parse("".join(f"<p>{line}</p><div>{line}<br></div>" for line in write_lines(8_000)))

    report(
        "lines of a page of 2 MB, read", cpu(lambda: read_lines(tree), times=5), "ms", reach=2000
    )


def test_hostile_pages() -> None:
    pages = {
        "one line again and again": ["hello there world " * 5] * 20_000,
        "each line twice": [f"hello {number // 2} there world" for number in range(40_000)],
        "one word in one line": ["word " * 400_000],
        "no space at all": ["a" * 2_000_000],
        "Japanese that begins alike": [
            "潮が引いていくと浜は広くなる、" * 5 + str(n) for n in range(9_000)
        ],
    }
    taken = {}
    for name, lines in pages.items():

        def link(lines: list[str] = lines) -> None:
            finder = Finder(lines)
            for number in range(len(lines)):
                finder.link(number, number + 1)

        taken[name] = cpu(link, times=1)
    worst = max(taken, key=lambda name: taken[name])
    report(f"all links of the worst page of 2 MB ({worst})", taken[worst], "ms", reach=4000)
