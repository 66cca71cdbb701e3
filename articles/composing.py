"""Composing: the normal forms of Unicode, in a time that grows with the text alone."""

import re
import unicodedata
from functools import cache
from typing import Literal

Form = Literal["NFC", "NFKC"]
# More marks upon one letter than any language has (UAX 15, Stream-Safe Text Format).
MOST = 30
# Marks are no letters, but for two of half width that become some. Few texts hold so many signs in a
# row, and only these are looked at more closely.
SUSPICIOUS = re.compile(rf"[\W\uff9e\uff9f]{{{MOST + 1}}}")
LAST = 0x1FFFF


def compose(text: str, form: Form) -> str:
    """Return the normal form of the text, without the marks beyond the thirtieth upon one letter.

    Python puts the marks of a letter in order by moving each past those before it: a hundred thousand
    of them, which is less than a form may hold, would keep a process from all else for half a minute.
    """
    if SUSPICIOUS.search(text):
        text = _piles().sub(r"\1", text)
    return unicodedata.normalize(form, text)


@cache
def _piles() -> re.Pattern[str]:
    marks = "".join(filter(is_mark, map(chr, range(LAST))))
    return re.compile(f"([{marks}]{{{MOST}}})[{marks}]+")


def is_mark(character: str) -> bool:
    """Return whether a character, or what it is made of, has a place among the marks of a letter."""
    if unicodedata.combining(character):
        return True
    return unicodedata.combining(unicodedata.normalize("NFKD", character)[0]) > 0
