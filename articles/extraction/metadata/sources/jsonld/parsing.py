"""Parsing of JSON as pages really carry it: wrapped, commented, escaped twice, with commas too many."""

import html
import json
import re
from collections.abc import Callable, Iterator

DECODER = json.JSONDecoder(strict=False)
WRAPPERS = re.compile(r"\s*(?:<!--|//|/\*|-->|\*/|<!\[CDATA\[|\]\]>|;|\s)+\s*")
END = re.compile(r"(?:<!--|//|/\*|-->|\*/|\]\]>|;|\s)+\Z")
TOKEN = re.compile(
    r'"[^"\\]*(?:\\.[^"\\]*)*"?|//[^\n]*|/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/)?|,(?=\s{0,200}[}\]])',
    re.DOTALL,
)
LONE = re.compile(r'\\(?!["\\/bfnrtu])|\\u(?![0-9a-fA-F]{4})')
# What can still be read where nothing repairs the whole: the first plain value of these names.
PLAIN = re.compile(
    r'"(@type|headline|name|datePublished|inLanguage)"\s{0,20}:\s{0,20}"([^"\\\n]{2,300})"'
)
AUTHOR = re.compile(
    r'"author"\s{0,20}:\s{0,20}[\[{\s]{0,40}(?:"@?\w{1,20}"\s{0,20}:\s{0,20}"[^"]{0,300}"\s{0,20},\s{0,20}){0,4}'
    r'"name"\s{0,20}:\s{0,20}"([^"\\\n]{2,120})"'
)
QUOTE = re.compile(r'\\.|"', re.DOTALL)
CLOSING = re.compile(r'\s{0,80}(?:[:}\]]|,\s{0,80}["{\[}\]\d-]|$)')
LONGEST_QUOTED = 500_000
MOST_VALUES = 50


def parse(text: str) -> list[object]:
    """Return the values that a script holds: one honestly, several glued, or what is left of one."""
    start = WRAPPERS.match(text)
    text = text[start.end() if start else 0 :]
    for mend in REPAIRS:
        values = list(_decode_all(mend(text)))
        if values:
            return values
    return _salvage(text)


def _decode_all(text: str) -> Iterator[object]:
    place = 0
    for _ in range(MOST_VALUES):
        start = re.compile(r"[\[{]").search(text, place)
        if not start or text[place : start.start()].strip(" \t\r\n,;]"):
            return
        try:
            value, place = DECODER.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            return
        yield value


def _repair(text: str) -> str:
    return TOKEN.sub(_mend, text[:-400] + END.sub("", text[-400:]))


def _mend(token: re.Match[str]) -> str:
    if token[0].startswith('"'):
        return LONE.sub(r"\\\\", token[0])
    return ""


def _requote(text: str) -> str:
    # Quotation marks within a text that nobody escaped: one that ends a text has marks behind it.
    pieces: list[str] = []
    inside, last = False, 0
    for mark in QUOTE.finditer(text[:LONGEST_QUOTED]):
        if mark[0] != '"':
            continue
        if not inside:
            inside = True
        elif CLOSING.match(text, mark.end()):
            inside = False
        else:
            pieces += (text[last : mark.start()], '\\"')
            last = mark.end()
    return "".join((*pieces, text[last:]))


def _salvage(text: str) -> list[object]:
    found: dict[str, object] = {}
    for name, value in PLAIN.findall(text[:200_000]):
        found.setdefault(name, value)
    author = AUTHOR.search(text[:200_000])
    if author:
        found["author"] = author[1]
    if "headline" not in found and "Article" not in str(found.get("@type")):
        return []
    return [found]


REPAIRS: tuple[Callable[[str], str], ...] = (
    str,
    _repair,
    lambda text: _repair(html.unescape(text)),
    lambda text: _repair(_requote(text)),
)
