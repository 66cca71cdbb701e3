"""Paces: how long a text takes to read."""

import re
from html import unescape

from articles.text.cutting import NOTES

# Japanese is counted in characters, whatever parts its words by spaces in words.
CHARACTERS_PER_MINUTE = 500
WORDS_PER_MINUTE = 220
UNREAD = re.compile(r"<rt>[^<]*</rt>|<[^>]*>")
CHARACTERS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
WORD = re.compile(r"\w[\w'’.-]*")


def minutes_of(html: str) -> int:
    """Return how many minutes a text that `render` has made takes to read, without its notes."""
    notes = NOTES.search(html)
    words = unescape(UNREAD.sub(" ", html[: notes.start()] if notes else html))
    between = CHARACTERS.split(words)
    characters = len(words) - sum(map(len, between))
    others = len(WORD.findall(" ".join(between)))
    return max(round(characters / CHARACTERS_PER_MINUTE + others / WORDS_PER_MINUTE), 1)
