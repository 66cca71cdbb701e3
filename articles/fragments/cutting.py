"""Cutting: as few whole words from the start or the end of a line as are needed."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from articles.fragments.borders import Border, border_at
from articles.fragments.scripts import WORD

# Shorter links would break with the smallest change of the page.
WORDS, CHARACTERS = 4, 12
CONTEXT_WORDS = 2


def cut_start(line: str, places: Sequence[int], needed: int) -> str:
    """Return the first words of a line that have `needed` characters when folded, or the whole line."""
    least = max(bisect_left(places, needed), CHARACTERS, _end_of_word(line, WORDS))
    for place in range(least, len(line)):
        if line[place - 1].isalnum() and border_at(line, place) is Border.CERTAIN:
            return line[:place]
    return line


def cut_end(line: str, places: Sequence[int], needed: int) -> str:
    """Return the last words of a line that have `needed` characters when folded, or the whole line."""
    most = bisect_right(places, places[-1] - needed) - 1
    words = [match.start() for match in WORD.finditer(line)]
    if len(words) < CONTEXT_WORDS:
        return line
    for place in range(min(most, words[-CONTEXT_WORDS]), 0, -1):
        if line[place].isalnum() and border_at(line, place) is Border.CERTAIN:
            return line[place:]
    return line


def _end_of_word(line: str, number: int) -> int:
    for match in WORD.finditer(line):
        number -= 1
        if not number:
            return match.end()
    return len(line)
