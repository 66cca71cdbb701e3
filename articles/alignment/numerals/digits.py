"""Numbers in digits, as the languages of Europe write them."""

import re

from articles.alignment.numerals.values import mark, parse

NUMBER = re.compile(
    r"(?<![\d.,])(?P<whole>\d{1,3}(?:[.'\u2009\u00a0\u202f ]\d{3})+(?!\d)|\d+)(?P<part>,\d+)?"
    r"(?:\s(?:(?P<thousand>tausend|mille?\b|тыс)|(?P<billion>milli?ard|млрд|mrd)"
    r"|(?P<million>milli[oó]n|milhões|milion|млн|миллион|mio\b)))?",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"[.'\s]")
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def read_digits(text: str) -> set[str]:
    """Return the marks of the numbers, with points or spaces between thousands and a decimal comma."""
    return {read_match(match) for match in NUMBER.finditer(text)}


def read_match(match: re.Match[str]) -> str:
    """Return the mark of one number."""
    digits = SEPARATOR.sub("", match["whole"]) + (match["part"] or "").replace(",", ".")
    return mark(parse(digits) * SCALES.get(match.lastgroup or "", 1))
