"""Borders of words, as far as they can be known without a dictionary.

The rules are those of Unicode's annex 29. Where browsers differ from it or look into dictionaries
(Japanese, Chinese, Thai, Lao, Khmer, Burmese), a border is neither certain nor excluded.
"""

import unicodedata
from enum import Enum

from articles.fragments.scripts import DICTIONARY, HANGUL

MID_LETTERS = frozenset("'\u2018\u2019\u00b7\u0387\u055f\u05f4\u2024\u2027\ufe13\ufe52\ufe55\uff07")
MID_NUMBERS = frozenset(
    ".,;'\u037e\u0589\u060c\u060d\u066c\u07f8\u2018\u2019\u2024\u2044\ufe10\ufe14\ufe50\ufe52\ufe54\uff07\uff0c\uff0e\uff1b"
)
# These stand within words by the annex, but no longer in every browser.
DOUBTFUL = frozenset('.:"\uff0e\uff1a')
# In Hebrew they shorten words, and stay with the letter before them.
HEBREW_MARKS = frozenset("'\uff07")
JOINER = "\u200d"
ATTACHED = frozenset({"Cf", "Mc", "Me", "Mn"})
REGIONS = range(0x1F1E6, 0x1F200)
SKIN_TONES = range(0x1F3FB, 0x1F400)


class Border(Enum):
    """Whether a word ends or begins at a place."""

    NONE = "none"
    POSSIBLE = "possible"
    CERTAIN = "certain"


def border_at(text: str, place: int) -> Border:
    """Return whether there is a border of words before the character at this place."""
    if place <= 0 or place >= len(text):
        return Border.CERTAIN
    here = text[place]
    if text[place - 1].isspace():
        return Border.POSSIBLE if here.isspace() or _is_attached(here) else Border.CERTAIN
    if _is_attached(here) or ord(here) in SKIN_TONES:
        return Border.NONE
    if text[place - 1] == JOINER or ord(here) in REGIONS:
        return Border.POSSIBLE
    before = _step(text, place, -1)
    if before < 0:
        return Border.CERTAIN
    return _between(text, before, place)


def _between(text: str, before: int, place: int) -> Border:
    left, right = text[before], text[place]
    if DICTIONARY.match(left) and DICTIONARY.match(right):
        return Border.POSSIBLE
    if _is_word(left) and _is_word(right):
        return Border.NONE if _is_one_script(left, right) else Border.POSSIBLE
    if _is_word(left):
        return _across(left, right, _character(text, _step(text, place, 1)))
    if _is_word(right):
        return _across(_character(text, _step(text, before, -1)), left, right)
    return Border.CERTAIN


def _across(left: str, mark: str, right: str) -> Border:
    """Return whether a mark between two characters divides them."""
    numbers = left.isdecimal() and right.isdecimal()
    letters = _is_plain_letter(left) and _is_plain_letter(right)
    if (letters and mark in MID_LETTERS) or (numbers and mark in MID_NUMBERS):
        return Border.NONE
    if mark not in DOUBTFUL and mark not in MID_LETTERS and mark not in MID_NUMBERS:
        return Border.CERTAIN
    if mark in HEBREW_MARKS and "\u0590" <= left <= "\u05ff":
        return Border.POSSIBLE
    return Border.POSSIBLE if _is_word(left) and _is_word(right) else Border.CERTAIN


def _is_one_script(left: str, right: str) -> bool:
    if DICTIONARY.match(left) or DICTIONARY.match(right):
        return False
    return bool(HANGUL.match(left)) == bool(HANGUL.match(right))


def _is_plain_letter(character: str) -> bool:
    return character.isalpha() and not (DICTIONARY.match(character) or HANGUL.match(character))


def _is_word(character: str) -> bool:
    if character.isalpha() or character.isdecimal():
        return True
    return unicodedata.category(character) in {"Pc", "Nl"} if character else False


def _is_attached(character: str) -> bool:
    return character != "\u200b" and unicodedata.category(character) in ATTACHED


def _character(text: str, place: int) -> str:
    return text[place] if 0 <= place < len(text) else ""


def _step(text: str, place: int, step: int) -> int:
    """Return the nearest place in this direction that holds more than a mark on another character."""
    place += step
    while 0 <= place < len(text) and _is_attached(text[place]):
        place += step
    return place
