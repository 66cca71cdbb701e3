"""Bigrams: how texts and queries become the tokens by which one finds the other.

Japanese has no spaces, so each two characters that follow each other are a token; whatever has two
characters is found. Words of other scripts and numbers stay whole.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from articles.composing import compose
from articles.text.old_forms import OLD_FORMS

# To be counted up whenever the same text would give other tokens: all is then indexed anew.
EDITION = 2
LONGEST_WORD = 64
CJK = "々〆〇ぁ-ゖゝ-ゟァ-ヺー-ヿㇰ-ㇿ㐀-䶿一-鿿\uf900-\ufaff가-힣\U00020000-\U000323af"
RUN = re.compile(rf"[{CJK}]+|[^\W_{CJK}]+")
CHARACTER = re.compile(rf"[{CJK}]")
# Between katakana only, both sides of it: whatever part of a text is asked for reads the same there.
DOT = re.compile("(?<=[ァ-ヺー])[・‧·•=゠](?=[ァ-ヺ])")
DASH = re.compile("(?<=[ァ-ヺー])[-‐-―−─━](?=[ァ-ヺ])")
# Before other letters - and ― part words, but hardly anybody types these for anything but ー.
LONG_VOWEL = re.compile(rf"(?<=[ァ-ヺー])[‐-–−](?=[{CJK}])")
# NFKC would make it the - of other scripts.
WIDE_HYPHEN = str.maketrans("－", "−")
COMMA = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# A word, as far as a change of script tells: kanji, katakana, or letters of elsewhere.
WORD = re.compile(rf"[々〇㐀-䶿一-鿿]+|[ァ-ヺー]+(?:[・=゠][ァ-ヺー]+)*|[^\W_{CJK}]+")
LATIN = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
# Accents that stand alone, marks that choose a variant, spaces that nobody sees.
SILENT = (
    "\u00ad\u0300-\u036f\u200b-\u200f\u2060\u3099\u309a\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
)
SILENT_MARKS = re.compile(f"[{SILENT}]")


def normalise(text: str) -> str:
    """Return the text in the one form of each letter: width, case, accents, old forms, long vowels."""
    text = compose(text.translate(WIDE_HYPHEN), "NFKC").casefold()
    text = SILENT_MARKS.sub("", text)
    text = LATIN.sub(_bare, text).translate(OLD_FORMS)
    text = DASH.sub("ー", DOT.sub("", text))
    return COMMA.sub("", LONG_VOWEL.sub("ー", text))


def runs_of(text: str) -> list[str]:
    """Return the runs of letters: those of Chinese, Japanese and Korean, and words between them."""
    return [run if is_cjk(run) else run[:LONGEST_WORD] for run in RUN.findall(normalise(text))]


def is_cjk(run: str) -> bool:
    """Return whether a run is one that becomes bigrams."""
    return CHARACTER.match(run) is not None


def bigrams_of(run: str) -> list[str]:
    """Return each two characters of a run that follow each other."""
    return [first + second for first, second in pairwise(run)]


def tokens_of(text: str) -> list[str]:
    """Return the tokens under which a text is found.

    The last character of a run comes alone too: so every single character begins some token, and
    no phrase reaches over a punctuation mark.
    """
    return tokens_of_runs(runs_of(text))


def tokens_of_runs(runs: Iterable[str]) -> list[str]:
    """Return the tokens of a text that was parted already."""
    tokens: list[str] = []
    for run in runs:
        if is_cjk(run):
            tokens += bigrams_of(run)
            tokens.append(run[-1])
        else:
            tokens.append(run)
    return tokens


def words_of(text: str) -> list[str]:
    """Return what may be words of a text, as they are written there; none in hiragana."""
    return WORD.findall(text)


class _Letters(dict[int, str]):
    """Each character's one form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = normalise(chr(code))
        self[code] = folded if len(folded) == 1 else chr(code)
        return self[code]


LETTERS = _Letters()


@cache
def _foldable() -> re.Pattern[str]:
    """Return what finds the letters that have another form: of a Japanese text, few."""
    plane = (chr(code) for code in range(0x10000) if not 0xD800 <= code <= 0xDFFF)
    known = (
        each
        for each in plane
        if unicodedata.normalize("NFKC", each.casefold()) != each or LATIN.match(each)
    )
    return re.compile(f"[{''.join(map(re.escape, known))}{''.join(map(chr, OLD_FORMS))}]")


def fold(text: str) -> str:
    """Return the text with one form for each letter, and as long as before."""
    return _foldable().sub(lambda letter: LETTERS[ord(letter[0])], text)


def _bare(letter: re.Match[str]) -> str:
    return unicodedata.normalize("NFD", letter[0])[0]
