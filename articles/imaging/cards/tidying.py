"""Tidying: words of any origin as one short line that can be set."""

import re
import unicodedata

from articles.composing import compose

# No card holds more; what follows costs nothing.
MOST = 240

# What shows nothing by itself: controls, marks of direction, selectors of variants, what is not
# assigned or is for private use. The joiners that Indic and Arabic scripts write with stay.
UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
JOINERS = frozenset("\u200c\u200d")
VARIANTS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# More marks on one letter than any language writes.
MOST_MARKS = 3


def tidy(words: str) -> str:
    """Return the words in composed form, without what cannot be seen, spaces as single ones."""
    start = compose(words[: 4 * MOST], "NFC")
    spaced = " ".join(VARIANTS.sub("", start).split())
    return "".join(_seen(spaced)).strip()[:MOST]


def _seen(words: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for letter in words:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        is_seen = letter in JOINERS or unicodedata.category(letter) not in UNSEEN
        if is_seen and marks <= MOST_MARKS:
            kept.append(letter)
    return kept
