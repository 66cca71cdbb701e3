"""Normalising: what happens to a text before anybody looks at it as Markdown."""

import re

LINE_ENDS = re.compile(r"\r\n?")
# XML, and so every feed, refuses these control characters and non-characters, and UTF-8 refuses
# lone surrogates.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# Word processors write these for a new line inside a paragraph. They may not become new lines
# here: the numbers of lines would no longer be those of the writer's editor.
BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")


def normalise(text: str) -> str:
    """Return the text with one kind of line end and without what no page can hold."""
    return printable(LINE_ENDS.sub("\n", text.removeprefix("\ufeff")))


def printable(text: str) -> str:
    """Return the text without characters that XML or UTF-8 refuse."""
    return UNPRINTABLE.sub(_replacement, text) if UNPRINTABLE.search(text) else text


def _replacement(match: re.Match[str]) -> str:
    character = match[0]
    if character in BREAKS:
        return " "
    return "\N{REPLACEMENT CHARACTER}" if _is_damage(character) else ""


def _is_damage(character: str) -> bool:
    return character == "\0" or "\ud800" <= character <= "\udfff"
