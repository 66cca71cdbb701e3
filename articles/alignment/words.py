"""The marks of words: in Latin letters, of names in katakana, and of entries of the lexicon."""

import re
import unicodedata
from collections.abc import Sequence, Set
from functools import lru_cache

from articles.alignment.lexicons import load
from articles.alignment.romanising import reduce_katakana, reduce_latin

SAMPLE = 4_000
LEAST_SAID = 0.03
LEAST_UNSAID = 0.2
CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")
WORD = re.compile(r"[^\W\d_][^\W_]+")
LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f]+")
RUN = re.compile("[\u3400-\u9fff々]+|[ァ-ヴー]{2,}")
LONGEST_WORD = 4
LONG_SKELETON = 3
STEM = 5


def is_dense(texts: Sequence[str], language: str) -> bool:
    """Say whether texts are written without spaces, in kana or kanji.

    A text that is said to be may have much code in it.
    """
    text = "".join(texts)[:SAMPLE]
    least = LEAST_SAID if language in ("ja", "zh") else LEAST_UNSAID
    return sum(map(len, CJK.findall(text))) > least * len(text)


def read_dense(text: str, language: str) -> set[str]:
    """Return the marks of the words of a Japanese or Chinese text."""
    found = {f"l{fold(word)}" for word in LATIN_WORD.findall(text)}
    return found.union(*(read_run(run, language) for run in RUN.findall(text)))


@lru_cache(maxsize=65536)
def read_run(run: str, language: str) -> frozenset[str]:
    """Return the marks of a word in katakana, or of the words that may stand in a run of kanji.

    One kanji is a word only when it is alone.
    """
    lexicon = load(language)
    if not is_katakana(run):
        lengths = range(2, LONGEST_WORD + 1) if len(run) > 1 else range(1, 2)
        forms = {run[at : at + length] for length in lengths for at in range(len(run) - length + 1)}
        return frozenset[str]().union(*(lexicon.get(form, frozenset()) for form in forms))
    skeleton = reduce_katakana(run)
    return lexicon.get(run, frozenset()) | ({name_mark(skeleton)} if skeleton else set())


def is_katakana(run: str) -> bool:
    """Say whether a run of characters is in katakana."""
    return "ァ" <= run[0] <= "ー"


def split_words(text: str) -> list[str]:
    """Return the words of a text that is written with spaces, in lower case."""
    return WORD.findall(text.casefold())


def read_spaced(
    blocks: Sequence[Sequence[str]], language: str, *, known: Set[str], naming: bool
) -> list[set[str]]:
    """Return the marks of the words of each block of a text that is written with spaces.

    Of all but the lexicon's marks only known ones are returned, if any are known at all. Skeletons
    of names are among them when `naming`.
    """
    lexicon = load(language)
    read = read_name if naming else read_word
    marks = {}
    for word in set[str]().union(*blocks):
        found = read(word) & known if known else read(word)
        entries = lexicon.get(word)
        if entries or found:
            marks[word] = found | entries if entries else found
    return [set[str]().union(*map(marks.__getitem__, marks.keys() & block)) for block in blocks]


@lru_cache(maxsize=65536)
def read_word(word: str) -> frozenset[str]:
    """Return the marks of a word and of its beginning, which words of kindred languages share."""
    word = fold(word)
    return frozenset({f"l{word}", f"c{word[:STEM]}"} if len(word) > STEM else {f"l{word}"})


@lru_cache(maxsize=65536)
def read_name(word: str) -> frozenset[str]:
    """Return the marks by which a word in Latin letters is known in a Japanese text."""
    word = fold(word)
    return frozenset({f"l{word}", *map(name_mark, reduce_latin(word))})


def name_mark(skeleton: str) -> str:
    """Return the mark of a skeleton: short ones are known to mislead more often."""
    return f"s{skeleton}" if len(skeleton) >= LONG_SKELETON else f"t{skeleton}"


def fold(word: str) -> str:
    """Return a word in lower case without accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
