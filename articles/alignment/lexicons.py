"""Common words of two languages that often translate each other."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from pathlib import Path

FOLDER = Path(__file__).parent / "lexicon"
VOWELS = "aeiou"
DOUBLING = "bdgklmnprtv"
KANJI = re.compile("[\u3400-\u9fff々]+")
KATAKANA = re.compile("[ァ-ヴー]+")


@lru_cache(maxsize=4)
def load(language: str) -> Mapping[str, frozenset[str]]:
    """Return the marks of the entries that each word of English or Japanese belongs to.

    Other languages have none.
    """
    if language not in FORMS:
        return {}
    marks: dict[str, set[str]] = {}
    for mark, english, japanese in read_entries():
        words = english if language == "en" else japanese
        for form in chain.from_iterable(map(FORMS[language], words)):
            marks.setdefault(form, set()).add(mark)
    return {form: frozenset(found) for form, found in marks.items()}


def read_entries() -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield a mark, the English words and the Japanese words of each entry."""
    lines = (
        line
        for path in sorted(FOLDER.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    for number, line in enumerate(lines):
        english, japanese = line.split(":")
        yield f"x{number}", english.split(), japanese.split()


def inflect(word: str) -> set[str]:
    """Return an English word with its regular forms, some of which no one uses."""
    forms = {word, word + "s", word + "ed", word + "ing", word + "ly"}
    if word.endswith("e"):
        forms |= {word + "d", word[:-1] + "ing"}
    elif word.endswith("y") and word[-2:-1] not in VOWELS:
        forms |= {word[:-1] + "ies", word[:-1] + "ied", word[:-1] + "ily"}
    elif word.endswith(("s", "x", "z", "ch", "sh", "o")):
        forms.add(word + "es")
    elif word[-1] in DOUBLING and word[-2:-1] in VOWELS:
        forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return forms


def look_up_form(word: str) -> set[str]:
    """Return a Japanese word if it is all kanji or all katakana: no other can be looked up."""
    return {word} if KANJI.fullmatch(word) or KATAKANA.fullmatch(word) else set()


FORMS: dict[str, Callable[[str], set[str]]] = {"en": inflect, "ja": look_up_form}
