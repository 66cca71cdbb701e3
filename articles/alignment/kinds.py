"""What the kinds of blocks say about their belonging together."""

import re
from functools import lru_cache

from articles.alignment.blocks import Block

KINDS = ("paragraph", "heading", "list", "quotation", "figure", "code", "table", "note", "break")
BITS = {kind: 1 << place for place, kind in enumerate(KINDS)}
# Translators mark what they add.
NOTE = re.compile(
    r"\W*(?:訳者?[注註]|訳者(?:より|あとがき|付記)|編集?部?[注註]|translator[’']?s?[’']? note)",
    re.IGNORECASE,
)

# A star or a row of dots between two parts of a text.
WORD = re.compile(r"\w")

# Won when both sides are of this one kind; lost when only one side has it.
GAINS = {
    "paragraph": 0.1,
    "heading": 1.5,
    "list": 1.5,
    "quotation": 1.0,
    "figure": 2.0,
    "code": 2.5,
    "table": 2.5,
    "note": 2.0,
    "break": 1.5,
}
LOSSES = {
    "paragraph": 1.0,
    "heading": 2.5,
    "list": 1.0,
    "quotation": 1.0,
    "figure": 3.0,
    "code": 3.0,
    "table": 2.5,
    "note": 6.0,
    "break": 6.0,
}
# Charged for each kind beyond the first on a side, and for blocks that hardly ever merge.
MIXTURE = 2.0
CROWD = 2.5
TEXTS = BITS["paragraph"] | BITS["list"] | BITS["quotation"]
SEVERAL = 1 << len(KINDS)


def classify(block: Block) -> int:
    """Return the kind of a block as a bit."""
    if NOTE.match(block.text):
        return BITS["note"]
    if block.kind == "paragraph" and block.text and not WORD.search(block.text):
        return BITS["break"]
    return BITS.get(block.kind, BITS["paragraph"])


def combine(kinds: int, other: int) -> int:
    """Return the kinds of neighbouring blocks, with a bit that says so if such blocks seldom merge."""
    kinds |= other
    return kinds | SEVERAL if kinds & ~TEXTS else kinds


@lru_cache(maxsize=4096)
def fit(source: int, target: int) -> float:
    """Return what the kinds of two spans say, given as sets of bits, as logarithm of odds."""
    for kind, bit in BITS.items():
        if source == bit == target:
            return GAINS[kind]
    crowds = (source & SEVERAL) + (target & SEVERAL)
    source, target = source & ~SEVERAL, target & ~SEVERAL
    lost = sum(LOSSES[kind] for kind, bit in BITS.items() if bit & (source ^ target))
    mixture = source.bit_count() + target.bit_count() - 2
    return -lost - MIXTURE * mixture - CROWD * (crowds // SEVERAL)
