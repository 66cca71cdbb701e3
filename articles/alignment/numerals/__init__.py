"""Numbers and months in running text, by value."""

from collections.abc import Sequence

from articles.alignment.numerals.digits import read_digits
from articles.alignment.numerals.kanji import read_kanji
from articles.alignment.numerals.words import read_english

__all__ = ["read_numerals"]


def read_numerals(text: str, language: str, *, words: Sequence[str]) -> set[str]:
    """Return a mark for each number (`n12000`) and each month by name (`m3`) in a text.

    Where a writing can be read in two ways both values are given. `words` are the text's words in
    lower case and in their order, without punctuation.
    """
    if language == "en":
        return read_english(text, words)
    return read_kanji(text) if language in ("ja", "zh") else read_digits(text)
