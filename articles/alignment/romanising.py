"""Skeletons of consonants, by which a name in katakana is known again in Latin letters."""

import re
from functools import lru_cache

SHORTEST = 2

# Kana by the consonant that begins them. What Japanese or English does not keep apart reliably
# (s and z, l and r, b and v) is one class, and y and w count as vowels, as does an h inside a word.
ROWS = {
    "K": "カキクケコ",
    "G": "ガギグゲゴ",
    "S": "サシスセソザジズゼゾ",
    "T": "タチツテト",
    "D": "ダヂヅデド",
    "N": "ナニヌネノン",
    "F": "フ",
    "B": "バビブベボヴ",
    "P": "パピプペポ",
    "M": "マミムメモ",
    "R": "ラリルレロ",
}
VOWELS = "アイウエオヤユヨワヰヱヲ"
SILENT: dict[int, str | None] = dict.fromkeys(range(ord("ァ"), ord("ー") + 1))
KANA = SILENT | {ord(kana): row for row, line in ROWS.items() for kana in line}

# From spelling to sound, in this order.
SPELLINGS = (
    ("sch", "s"),
    ("tch", "t"),
    ("tion", "sn"),
    ("sion", "sn"),
    ("ture", "t"),
    ("cia", "sa"),
    ("tia", "sa"),
    ("sce", "s"),
    ("sci", "s"),
    ("sh", "s"),
    ("ph", "f"),
    ("ght", "t"),
    ("dg", "j"),
    ("dj", "j"),
    ("dt", "t"),
    ("ck", "k"),
    ("cq", "k"),
    ("ts", "t"),
    ("tz", "t"),
    ("ngt", "nt"),
    ("cce", "ks"),
    ("cci", "ks"),
    ("ce", "s"),
    ("ci", "s"),
    ("cy", "s"),
    ("mp", "np"),
    ("mb", "nb"),
    ("mf", "nf"),
    ("x", "ks"),
)
BEGINNINGS = {"kn": "n", "gn": "n", "pn": "n", "ps": "s", "wr": "r", "wh": "h", "ks": "s"}
DOUBLED = re.compile(r"([bdfgklmnprstz])\1")
UNSOUNDED_R = re.compile(r"r(?![aeiouyh])|r(?=e$)")
SOFT_G = re.compile(r"g(?=[eiy])")
CLASSES = str.maketrans("bcdfgjklmnpqrstvz", "BKDFGSKRMNPKRSTBS", "aeiouhwy'-")
NOT_CLASSES = re.compile("[^A-Z]")


def reduce_katakana(word: str) -> str:
    """Return the skeleton of one katakana word."""
    first = "a" if word[0] in VOWELS else "h" if word[0] in "ハヒヘホ" else ""
    return first + word.translate(KANA)


@lru_cache(maxsize=65536)
def reduce_latin(word: str) -> frozenset[str]:
    """Return the skeletons that a lower-case word in Latin letters may have in katakana."""
    word = BEGINNINGS.get(word[:2], word[:2]) + word[2:]
    first = "a" if word[:1] in "aeiouyw" else "h" if word[:1] == "h" else ""
    spellings = {word, word.replace("ch", "k"), word.removesuffix("s")}
    return frozenset(
        first + skeleton
        for spelling in spellings
        for skeleton in sound(spelling)
        if len(first + skeleton) >= SHORTEST
    )


def sound(word: str) -> set[str]:
    """Return the skeletons of one spelling, with and without the sounds that English may swallow."""
    word = word.replace("ch", "t")
    for spelling, spoken in SPELLINGS:
        if spelling in word:
            word = word.replace(spelling, spoken)
    word = DOUBLED.sub(r"\1", word)
    forms = {word}
    if "th" in word:
        forms |= {form.replace("th", "s") for form in forms}
    if "g" in word:
        forms |= {SOFT_G.sub("j", form) for form in forms}
    if "r" in word:
        forms |= {UNSOUNDED_R.sub("", form) for form in forms}
    return {NOT_CLASSES.sub("", form.translate(CLASSES)) for form in forms}
