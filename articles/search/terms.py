"""Terms: one word of a query, in all the spellings that count as the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from articles import text

KATAKANA = re.compile("([ァ-ヺー]+)")
# A long word is written with ー at its end or without: コンピューター, コンピュータ.
LONG = 3
MOST_SPELLINGS = 4


@dataclass(frozen=True)
class Phrase:
    """Runs of letters that must follow each other."""

    runs: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Whether its last token is only the beginning of one: a single character."""
        return len(self.runs[-1]) == 1 and text.is_cjk(self.runs[-1])

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens that it has in a text; it may end anywhere in the last run."""
        *whole, last = self.runs
        tokens = [token for run in whole for token in text.tokens_of(run)]
        if self.is_open or not text.is_cjk(last):
            return *tokens, last
        return *tokens, *text.bigrams_of(last)

    @property
    def needle(self) -> str:
        """What it is among the runs of a text, with spaces around each; only words are whole."""
        before = "" if text.is_cjk(self.runs[0]) else " "
        after = "" if text.is_cjk(self.runs[-1]) else " "
        return f"{before}{' '.join(self.runs)}{after}"


@dataclass(frozen=True)
class Term:
    """A word or a phrase of a query, with each of its spellings."""

    phrases: tuple[Phrase, ...]

    @property
    def is_open(self) -> bool:
        """Whether it is looked up by a beginning, which costs most."""
        return self.phrases[0].is_open


def read_term(words: str, *, is_exact: bool) -> Term | None:
    """Return the term, or nothing where there is no letter; quoted words are taken as they are."""
    runs = tuple(text.runs_of(words))
    if not runs:
        return None
    spellings = [runs] if is_exact else dict.fromkeys(_spellings(runs))
    return Term(tuple(Phrase(spelling) for spelling in spellings))


def _spellings(runs: Sequence[str]) -> Iterator[tuple[str, ...]]:
    ways = [_ways(run, is_last=place == len(runs) - 1) for place, run in enumerate(runs)]
    yield from islice(product(*ways), MOST_SPELLINGS)


def _ways(run: str, *, is_last: bool) -> list[str]:
    """Return how a run may be written."""
    pieces = KATAKANA.split(run)
    choices = [
        _endings(piece, is_end=is_last and not any(pieces[place + 1 :])) if place % 2 else [piece]
        for place, piece in enumerate(pieces)
    ]
    return ["".join(chosen) for chosen in islice(product(*choices), MOST_SPELLINGS)]


def _endings(word: str, *, is_end: bool) -> list[str]:
    """Return a word in katakana with ー at its end and without, if it is long."""
    stem = word.removesuffix("ー")
    if len(stem) < LONG:
        return [word]
    if is_end:
        # Whatever follows the shorter one in a text, it is found.
        return [stem]
    return [word, stem if stem != word else f"{word}ー"]
