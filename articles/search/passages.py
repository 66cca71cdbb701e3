"""Passages: where in a text the terms stand, as pieces that a template can mark."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from articles import text
from articles.composing import compose
from articles.search.terms import Phrase, Term

LENGTH = 120
LEAD = 40
MOST_HITS = 200
# What a text may have between two letters that follow each other in what was asked for.
BETWEEN_DIGITS = r"(?:,(?=\d{3}(?!\d)))?"
BETWEEN_KATAKANA = "[・‧·•=゠]?"
BETWEEN_RUNS = r"[\W_]{0,20}"
# Without anything between them two runs of Japanese are one.
BETWEEN_JAPANESE = r"[\W_]{1,20}"
LONG_VOWEL = "[ー‐-―−─━-]"
VARIANT = "[\ufe00-\ufe0f\U000e0100-\U000e01ef]?"
DIGITS = re.compile(r"\d\d")
KATAKANA = re.compile("[ァ-ヺー]{2}")
KANJI = re.compile("[々㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U000323af]")
# A word that may end with ー or without.
LONG_WORD = re.compile("[ァ-ヺー]{3}$")
# Letters that a fold cannot keep the length of: half-width kana, and marks of voicing by themselves.
LOOSE = re.compile("[\uff61-\uff9f\u3099\u309a]")
LOOSE_RUN = re.compile("[\uff61-\uff9f]+|.[\u3099\u309a]", re.DOTALL)
BEFORE_WORD = "(?<![0-9A-Za-zÀ-ɏͰ-ӿ])"
BEHIND_WORD = "(?![0-9A-Za-zÀ-ɏͰ-ӿ])"
# A part of 12,000 is no number.
BEFORE_NUMBER = r"(?!(?<=\d,)\d{3}(?!\d))"
BEHIND_NUMBER = r"(?!,\d{3}(?!\d))"
SENTENCE_ENDS = re.compile(r"[。！？\n]|[.!?] ")


@dataclass(frozen=True)
class Piece:
    """A stretch of text, and whether it is what was looked for."""

    text: str
    is_hit: bool = False


def pattern_of(terms: Sequence[Term]) -> re.Pattern[str] | None:
    """Return what finds the terms in a folded text, a group for each; nothing where there is none.

    Of two that begin at one place the longer is found.
    """
    phrases = [_longest_first(term) for term in terms]
    phrases.sort(key=lambda some: len(some[0].needle), reverse=True)
    groups = [f"({'|'.join(map(_phrase, some))})" for some in phrases]
    return re.compile("|".join(groups)) if groups else None


def mark(words: str, pattern: re.Pattern[str] | None) -> tuple[Piece, ...]:
    """Return the whole text in pieces."""
    words = _whole(words)
    hits = [(start, end) for start, end, _ in _hits(words, pattern)]
    return tuple(_cut(words, hits, 0, len(words)))


def passage(words: str, pattern: re.Pattern[str] | None) -> tuple[Piece, ...]:
    """Return the stretch of a text in which most of the terms stand; none where none does."""
    words = _whole(words)
    hits = list(_hits(words, pattern))
    if not hits:
        return ()
    first = max(hits, key=lambda hit: (len(_met(hits, hit[0])), -hit[0]))[0]
    start = _beginning(words, first)
    end = min(len(words), start + LENGTH)
    inside = [(begin, stop) for begin, stop, _ in hits if begin >= start and stop <= end]
    pieces = list(_cut(words, inside, start, end))
    before = [Piece("…")] if start else []
    behind = [Piece("…")] if end < len(words) else []
    return *before, *pieces, *behind


def _longest_first(term: Term) -> list[Phrase]:
    return sorted(term.phrases, key=lambda phrase: len(phrase.needle), reverse=True)


def _phrase(phrase: Phrase) -> str:
    words = _run(phrase.runs[0])
    for one, other in pairwise(phrase.runs):
        are_japanese = text.is_cjk(one) and text.is_cjk(other)
        words += (BETWEEN_JAPANESE if are_japanese else BETWEEN_RUNS) + _run(other)
    return words + ("ー?" if LONG_WORD.search(phrase.runs[-1]) else "")


def _run(run: str) -> str:
    gaps = [_between(run[place : place + 2]) for place in range(len(run) - 1)]
    words = "".join(_letter(letter) + gap for letter, gap in zip(run, [*gaps, ""], strict=True))
    if text.is_cjk(run):
        return words
    before = BEFORE_WORD + (BEFORE_NUMBER if run[0].isdecimal() else "")
    return before + words + (BEHIND_NUMBER if run[-1].isdecimal() else "") + BEHIND_WORD


def _letter(letter: str) -> str:
    if letter == "ー":
        return LONG_VOWEL
    return letter + VARIANT if KANJI.match(letter) else re.escape(letter)


def _between(pair: str) -> str:
    if DIGITS.fullmatch(pair):
        return BETWEEN_DIGITS
    return BETWEEN_KATAKANA if KATAKANA.fullmatch(pair) else ""


def _whole(words: str) -> str:
    if not LOOSE.search(words):
        return words
    return LOOSE_RUN.sub(lambda found: compose(found[0], "NFKC"), words)


def _hits(words: str, pattern: re.Pattern[str] | None) -> Iterator[tuple[int, int, int]]:
    if pattern is None:
        return
    for found in islice(pattern.finditer(text.fold(words)), MOST_HITS):
        yield found.start(), found.end(), found.lastindex or 0


def _met(hits: Sequence[tuple[int, int, int]], start: int) -> set[int]:
    """Return which of the terms stand in the stretch that begins here."""
    return {term for begin, end, term in hits if begin >= start and end <= start + LENGTH - LEAD}


def _beginning(words: str, first: int) -> int:
    """Return where to begin, so that the first hit stands in its sentence if that is short."""
    start = max(0, first - LEAD)
    ends = [start + found.end() for found in SENTENCE_ENDS.finditer(words[start:first])]
    return ends[-1] if ends else start


def _cut(words: str, hits: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[Piece]:
    place = start
    for begin, stop in hits:
        if begin > place:
            yield Piece(words[place:begin])
        yield Piece(words[begin:stop], is_hit=True)
        place = stop
    if place < end:
        yield Piece(words[place:end])
