"""Readings: names in the order of the kana table, as a Japanese index has them.

After JIS X 4061: a long vowel counts as the vowel that it prolongs, small kana as large ones, voiced
as unvoiced; only where names are the same so far does each of these decide, in this order.
"""

import unicodedata
from itertools import chain

from articles.text.bigrams import normalise

ROWS = (
    "あいうえお",
    "かきくけこ",
    "さしすせそ",
    "たちつてと",
    "なにぬねの",
    "はひふへほ",
    "まみむめも",
    "や ゆ よ",
    "らりるれろ",
    "わゐ ゑをん",
)
NAMES = tuple(row[0] for row in ROWS)
LATIN = "A–Z"
OTHERS = ""
GROUPS = (*NAMES, LATIN, OTHERS)
ROW_OF = {kana: row[0] for row in ROWS for kana in row if kana != " "}
VOWEL_OF = {kana: vowel for row in ROWS for kana, vowel in zip(row, ROWS[0], strict=False)}
SMALL = str.maketrans(
    "ぁぃぅぇぉっゃゅょゎゕゖㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ",
    "あいうえおつやゆよわかけくしすとぬはひふへほむらりるれろ",
)
KATAKANA = {ord(kana): chr(ord(kana) - 0x60) for kana in map(chr, range(0x30A1, 0x30F7))}
OTHER_FORMS = {ord("ヽ"): "ゝ"} | str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
VOICED, HALF_VOICED = "\u3099", "\u309a"
LONG, REPEATED, SMALL_FORM, PLAIN = range(4)

Order = tuple[int, str, tuple[int, ...], tuple[int, ...], str]


def group_of(words: str) -> str:
    """Return the row of the kana table in which a name stands, LATIN, or OTHERS."""
    return GROUPS[order_of(words)[0]]


def order_of(words: str) -> Order:
    """Return what names are sorted by: the group, then letters, voices, forms, and the writing."""
    letters: list[str] = []
    voices: list[int] = []
    forms: list[int] = []
    for character in chain(*map(_parts, normalise(words))):
        if character in {VOICED, HALF_VOICED}:
            if voices:
                voices[-1] = 1 + (character == HALF_VOICED)
            continue
        letter, form = _read(character, letters)
        if letter:
            letters.append(letter)
            voices.append(0)
            forms.append(form)
    return _group(letters), "".join(letters), tuple(voices), tuple(forms), words


def _parts(character: str) -> str:
    """Return a kana in hiragana with its mark of voice behind it, and a Latin letter bare."""
    parted = unicodedata.normalize("NFD", character)
    return parted.translate(KATAKANA).translate(OTHER_FORMS)


def _read(character: str, before: list[str]) -> tuple[str, int]:
    """Return the letter by which a character is sorted, and how it is written; none for a mark."""
    last = before[-1] if before else ""
    if character == "ー":
        return VOWEL_OF.get(last, ""), LONG
    if character == "ゝ":
        return last, REPEATED
    large = character.translate(SMALL)
    if large != character:
        return large, SMALL_FORM
    return (character if character.isalnum() else ""), PLAIN


def _group(letters: list[str]) -> int:
    first = letters[0] if letters else ""
    if first in ROW_OF:
        return NAMES.index(ROW_OF[first])
    is_latin = first.isascii() and first.isalpha()
    return GROUPS.index(LATIN if is_latin else OTHERS)
