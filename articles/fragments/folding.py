"""Folding: texts that a browser's search takes for the same become the same.

The rules are those of Unicode's collation for searching, at the first level: case, accents, width,
ligatures, hiragana and katakana, and the shapes of quotation marks do not count; dashes do.
"""

import unicodedata
from itertools import accumulate

LETTERS = str.maketrans("đðħłøةى", "ddhloهي")
APOSTROPHES = "\u05f3\u2018\u2019\u201a\u201b"
QUOTATION_MARKS = "\u05f4\u201c\u201d\u201e\u201f\u2e42\u301d\u301e\u301f"
QUOTES = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(QUOTATION_MARKS, '"'))
# Japanese would not forgive the loss of these two: は, ば and ぱ are three letters.
VOICING = frozenset("\u3099\u309a")
IGNORED = frozenset({"Cc", "Cf", "Mc", "Me", "Mn"})
# Thai, Indic and the like write vowels as marks, and these count.
VOWELS = range(0x0900, 0x1200)
KATAKANA = range(0x30A1, 0x30F7)
TO_HIRAGANA = 0x60


class _Table(dict[int, str]):
    """Each character's folded form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


TABLE = _Table()


def fold(text: str) -> str:
    """Return the text with all that a search ignores left out, and one form for each letter."""
    return text.lower() if text.isascii() and text.isprintable() else text.translate(TABLE)


def fold_places(text: str) -> list[int]:
    """Return where each character's folded form begins in the folded text, and the folded length."""
    return [0, *accumulate(len(TABLE[ord(character)]) for character in text)]


def _fold_character(character: str) -> str:
    if character.isspace():
        # A tab or a new line is no space to a search.
        return character if character in "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85" else " "
    plain = unicodedata.normalize("NFKD", character).casefold()
    plain = unicodedata.normalize("NFKD", plain).translate(QUOTES)
    return "".join(_fold_part(part) for part in plain if _counts(part)).translate(LETTERS)


def _counts(part: str) -> bool:
    if part in VOICING or ord(part) in VOWELS:
        return True
    return unicodedata.category(part) not in IGNORED


def _fold_part(part: str) -> str:
    if ord(part) in KATAKANA:
        return chr(ord(part) - TO_HIRAGANA)
    digit = unicodedata.decimal(part, None)
    return part if digit is None else str(digit)
