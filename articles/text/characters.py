"""Characters: which of them are set without spaces around them, as Japanese is."""

import unicodedata
from functools import lru_cache

# Emoji are as wide as kanji, but stand apart from words as pictures do.
SYMBOLS = range(0x2300, 0x2C00)
EMOJI = range(0x1F000, 0x1FB00)
HANGUL = (
    range(0x1100, 0x1200),
    range(0x3130, 0x3190),
    range(0xA960, 0xA980),
    range(0xAC00, 0xD800),
    range(0xFFA0, 0xFFDD),
)


@lru_cache(maxsize=4096)
def is_east_asian(character: str) -> bool:
    """Return whether it is a letter or a mark of East Asian writing (UAX 11: W, F or H)."""
    code = ord(character)
    if code in SYMBOLS or code in EMOJI:
        return False
    return unicodedata.east_asian_width(character) in {"W", "F", "H"}


@lru_cache(maxsize=4096)
def is_hangul(character: str) -> bool:
    """Return whether it is Korean, which does put spaces between words."""
    code = ord(character)
    return any(code in block for block in HANGUL)


@lru_cache(maxsize=4096)
def is_punctuation(character: str) -> bool:
    """Return whether CommonMark counts it as punctuation."""
    return unicodedata.category(character)[0] in "PS"


@lru_cache(maxsize=4096)
def is_space(character: str) -> bool:
    """Return whether CommonMark counts it as white space."""
    return character in "\t\n\f\r" or unicodedata.category(character) == "Zs"


def is_selector(character: str) -> bool:
    """Return whether it only chooses a variant of the character before it."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def is_ambiguous_punctuation(character: str) -> bool:
    """Return whether it is a mark that Japanese and Latin texts share, such as … or “."""
    return (
        unicodedata.east_asian_width(character) == "A" and unicodedata.category(character)[0] == "P"
    )
