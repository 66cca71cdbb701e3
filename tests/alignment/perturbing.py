"""Random changes to labelled articles: blocks merged, split, left out and added."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from articles.alignment import Block
from tests.alignment.labelled import Case, Places, place

SENTENCE_END = re.compile(r"(?<=[。！？])")


@dataclass(frozen=True)
class Rates:
    """How probable each change is at each pair; `run` leaves out from two to six pairs at once."""

    merge: float = 0.06
    split: float = 0.06
    drop: float = 0.04
    run: float = 0.02
    add: float = 0.02


PROFILES = {
    "mixed": Rates(),
    "abridged": Rates(drop=0.15, run=0.25),
    "regrouped": Rates(merge=0.25, split=0.15),
}

Sides = tuple[list[Block], list[Block]]


def perturb(case: Case, rates: Rates, *, pool: Sequence[Block], seed: str) -> Case:
    """Return a case after random changes to its translation; what is added comes from the pool."""
    random = Random(f"{case.name} {seed}")  # noqa: S311
    pairs = [
        ([case.source[row] for row in rows], [case.target[column] for column in columns])
        for rows, columns in case.gold
    ]
    source: list[Block] = []
    target: list[Block] = []
    gold: list[Places] = []
    for above, below in change(pairs, rates, pool=pool, random=random):
        gold += place(above, below, source=source, target=target)
    return Case(case.name, tuple(source), tuple(target), tuple(gold))


def change(
    pairs: list[Sides], rates: Rates, *, pool: Sequence[Block], random: Random
) -> list[Sides]:
    """Return pairs after random changes."""
    changed: list[Sides] = []
    skipped = 0
    for above, below in pairs:
        if not skipped and random.random() < rates.run:
            skipped = random.randrange(2, 7)
        if random.random() < rates.add:
            changed.append(([], [random.choice(pool)]))
        if skipped or random.random() < rates.drop:
            skipped = max(0, skipped - 1)
            changed.append((above, []))
        elif random.random() < rates.merge and changed and may_merge(changed[-1], (above, below)):
            before = changed.pop()
            changed.append((before[0] + above, [join(before[1][0], below[0])]))
        elif random.random() < rates.split and is_text(below):
            changed.append((above, cut(below[0], random)))
        else:
            changed.append((above, below))
    return changed


def may_merge(before: Sides, pair: Sides) -> bool:
    """Say whether two pairs can be made one by joining two paragraphs of the translation."""
    return bool(before[0] and pair[0]) and is_text(before[1]) and is_text(pair[1])


def is_text(blocks: Sequence[Block]) -> bool:
    """Say whether these blocks are one paragraph."""
    return len(blocks) == 1 and blocks[0].kind == "paragraph"


def join(first: Block, second: Block) -> Block:
    """Return two paragraphs as one."""
    return replace(first, text=first.text + second.text, links=first.links + second.links)


def cut(block: Block, random: Random) -> list[Block]:
    """Return a paragraph cut in two after a sentence, if it has several."""
    sentences = [part for part in SENTENCE_END.split(block.text) if part]
    if len(sentences) < 2:
        return [block]
    at = random.randrange(1, len(sentences))
    return [
        replace(block, text="".join(sentences[:at])),
        replace(block, text="".join(sentences[at:]), links=()),
    ]
