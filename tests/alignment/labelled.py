"""The labelled articles in tests/data/alignment, and how well an alignment of them is.

A case is one text file: a head, then sections between lines of `===`. A section has blocks of the
original above a line `---` and the blocks that translate them below; a side may be empty. Blocks are
separated by blank lines and written as in Markdown.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.alignment import Block, Pair

FOLDER = Path(__file__).parents[1] / "data" / "alignment"
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)]*)\)")
HEADING = re.compile(r"(#+) ")
STARTS = {
    "![": "figure",
    "- ": "list",
    "1. ": "list",
    ">": "quotation",
    "|": "table",
    "```": "code",
}
MARKUP = re.compile(r"(?m)^(?:#+ |- |> ?|```\n?)")

Places = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True)
class Case:
    """An original, its translation and the pairs that are right."""

    name: str
    source: tuple[Block, ...]
    target: tuple[Block, ...]
    gold: tuple[Places, ...]


def read_cases() -> list[Case]:
    """Return all labelled articles."""
    return [read_case(path) for path in sorted(FOLDER.glob("*.txt"))]


def read_case(path: Path) -> Case:
    """Return one labelled article."""
    _, *sections = path.read_text(encoding="utf-8").split("===\n")
    source: list[Block] = []
    target: list[Block] = []
    gold: list[Places] = []
    for section in filter(None, sections):
        above, _, below = section.partition("---\n")
        gold += place(read_blocks(above), read_blocks(below), source=source, target=target)
    return Case(path.stem, tuple(source), tuple(target), tuple(gold))


def place(
    above: Sequence[Block], below: Sequence[Block], *, source: list[Block], target: list[Block]
) -> list[Places]:
    """Put the blocks of a section at the end of both texts and return the pairs that they make."""
    rows = tuple(range(len(source), len(source) + len(above)))
    columns = tuple(range(len(target), len(target) + len(below)))
    source += above
    target += below
    if rows and columns:
        return [(rows, columns)]
    return [((row,), ()) for row in rows] + [((), (column,)) for column in columns]


def read_blocks(text: str) -> list[Block]:
    """Return the blocks of one side of a section."""
    return [read_block(part) for part in re.split(r"\n{2,}", text.strip("\n")) if part]


def read_block(text: str) -> Block:
    """Return one block without its markup."""
    heading = HEADING.match(text)
    starts = (kind for start, kind in STARTS.items() if text.startswith(start))
    return Block(
        kind="heading" if heading else next(starts, "paragraph"),
        text=MARKUP.sub("", LINK.sub(r"\2", text)),
        level=len(heading[1]) if heading else 0,
        links=tuple(address for picture, _, address in LINK.findall(text) if not picture),
        images=tuple(address for picture, _, address in LINK.findall(text) if picture),
    )


def get_places(pairs: Collection[Pair]) -> list[Places]:
    """Return pairs without their confidence."""
    return [(pair.source, pair.target) for pair in pairs]


class Tally:
    """Counts what was found and what should have been, as links of two blocks and as exact pairs."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.counts = {"links": [0, 0], "pairs": [0, 0]}

    def add(self, gold: Collection[Places], found: Collection[Places]) -> None:
        """Add one article."""
        for name, right, got in (
            ("links", find_links(gold), find_links(found)),
            ("pairs", set(gold), set(found)),
        ):
            self.counts[name][0] += 2 * len(right & got)
            self.counts[name][1] += len(right) + len(got)

    def score(self, name: str) -> float:
        """Return the F1 over "links" or "pairs"."""
        hits, total = self.counts[name]
        return hits / total if total else 1.0


def find_links(places: Collection[Places]) -> set[object]:
    """Return which block of the original is paired with which of the translation."""
    return {(row, column) for rows, columns in places for row in rows for column in columns}
