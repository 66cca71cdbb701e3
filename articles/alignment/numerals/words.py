"""Numbers in English, in digits and in words."""

import re
from collections.abc import Iterator, Sequence

from articles.alignment.numerals.spellings import (
    JOINTS,
    MONTH_WORDS,
    MONTHS,
    MULTIPLIERS,
    NUMBER_WORDS,
    SCALES,
    SHORT,
    SMALL,
    TELLING,
    UNDER,
    WEAK,
)
from articles.alignment.numerals.values import mark, mark_decade, parse

FRACTION = re.compile(
    r"\b(?P<over>a|one|two|three|four|five|six|seven|eight|nine)[\s-]"
    r"(?P<under>half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
DIGITS = re.compile(
    r"(?<![\d.,])(?P<value>(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)"
    r"(?:(?P<decade>'?s\b)|[\s-]?(?P<scale>hundred|thousand|million|billion|trillion)|(?P<short>bn|tn|[kmb])\b"
    r"|(?::\d\d)?\s?(?P<pm>p\.?m\b))?",
    re.IGNORECASE,
)
MINUTES = re.compile(r"(?<=\d:)\d\d\b")
ABBREVIATED = r"Jan|Feb|Mar|March|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
MONTH = re.compile(
    r"\b(?:(?P<sure>January|February|April|June|July|August|September|October|November|December)\b"
    rf"|(?P<beside>{ABBREVIATED})\b\.?(?=\s\d)|(?<=\d )(?P<behind>{ABBREVIATED})\b"
    r"|(?<=[a-z] )(?P<plain>March|May)\b)"
)


def read_english(text: str, words: Sequence[str]) -> set[str]:
    """Return the marks of the numbers and months of an English text."""
    found: set[str] = set()
    telling = TELLING.intersection(words)
    if telling & MONTH_WORDS:
        found |= {month_mark(match) for match in MONTH.finditer(text)}
    if DIGIT.search(text):
        found |= read_figures(text)
    if telling & NUMBER_WORDS:
        found = found.union(*map(read_spelt, find_runs(words)))
    if telling & UNDER.keys():
        found |= {read_fraction(match) for match in FRACTION.finditer(text)}
    return found


def read_figures(text: str) -> set[str]:
    """Return the marks of the numbers in digits."""
    found = set[str]().union(*map(read_match, find_figures(text)))
    if ":" in text:
        found |= {mark(int(minutes)) for minutes in MINUTES.findall(text)}
    return found


def find_figures(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers in digits; looking for a digit first is what makes it fast."""
    digit = DIGIT.search(text)
    while digit:
        match = DIGITS.match(text, digit.start())
        if match:
            yield match
        digit = DIGIT.search(text, (match or digit).end())


def find_runs(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the runs of words that say a number, such as half a million."""
    run: list[str] = []
    for word in words:
        if word in NUMBER_WORDS or word == "half":
            run.append(word)
        elif run and word not in JOINTS:
            yield run
            run = []
    if run:
        yield run


def month_mark(match: re.Match[str]) -> str:
    """Return the mark of a month's name."""
    return MONTHS[match.group()[:3]]


def read_match(match: re.Match[str]) -> set[str]:
    """Return the marks of one number in digits."""
    value = parse(match["value"].replace(",", ""))
    if match["decade"]:
        return mark_decade(value)
    if match["scale"]:
        return {mark(value * MULTIPLIERS[match["scale"].lower()])}
    if match["short"]:
        return {mark(value), mark(value * SHORT[match["short"].lower()])}
    return {mark(value), mark(value + 12)} if match["pm"] else {mark(value)}


def read_fraction(match: re.Match[str]) -> str:
    """Return the mark of a fraction such as two-thirds."""
    over = SMALL.get(match["over"].lower(), 1)
    return mark(over / UNDER[match["under"].lower()])


def read_spelt(words: list[str]) -> set[str]:
    """Return the marks of the numbers in a run such as twelve thousand or nineteen eighty-four."""
    if words[-1] == "half" or (len(words) == 1 and words[0] in WEAK):
        return set()
    found = set()
    total = section = 0
    for word in words:
        if word in SCALES:
            total += (section or 1) * SCALES[word]
            section = 0
        elif word in MULTIPLIERS:
            section = (section or 1) * MULTIPLIERS[word]
        elif word in SMALL and 0 < section < 10:
            found.add(mark(total + section))
            total, section = 0, SMALL[word]
        elif word in SMALL:
            section = join_small(section, SMALL[word])
    return found | {mark(total // 2 if words[0] == "half" else total + section)}


def join_small(section: int, value: int) -> int:
    """Add a number below a hundred to what was read, or take the two as the halves of a year."""
    fits = section % 100 == 0 or (section % 10 == 0 and value < 10)
    return section + value if fits else 100 * section + value
