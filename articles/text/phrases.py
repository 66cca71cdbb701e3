"""Phrases: where a line of Japanese may end in a title, for browsers that cannot tell by themselves."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

import budoux
from markdown_it.token import Token

from articles.text.plain import plain
from articles.text.summaries import BOUND

PARSER = budoux.load_default_japanese_parser()
JAPANESE = re.compile(r"ja(?:-|\Z)", re.IGNORECASE)
OPENING = "「『（【〔［〈《([{“‘"
WORD = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]{2}")
# Longer ones are no titles, and would cost what a whole page costs.
LONGEST = 300


def is_japanese(language: str) -> bool:
    """Return whether a language tag means Japanese."""
    return JAPANESE.match(language) is not None


@lru_cache(maxsize=4096)
def phrases_of(text: str) -> tuple[str, ...]:
    """Return the phrases of a title in Japanese; joined, they are the title again."""
    ends = [0, *_ends(text), len(text)]
    return tuple(text[start:end] for start, end in pairwise(ends))


def _ends(text: str) -> list[int]:
    """Return the places between phrases at which a line may end."""
    if len(text) > LONGEST:
        return []
    places = list(accumulate(map(len, PARSER.parse(text))))[:-1]
    return [place for place in places if _may_end(text, place)]


def _may_end(text: str, place: int) -> bool:
    if BOUND.match(text, place) or text[place - 1] in OPENING:
        return False
    return WORD.match(text, place - 1) is None


def mark(tokens: list[Token]) -> None:
    """Mark in every Japanese heading the places at which its lines may end."""
    for heading, content in pairwise(tokens):
        if heading.type == "heading_open" and is_japanese(str(heading.attrs.get("lang", "ja"))):
            ends = set(_ends(plain(content.children or [])))
            content.children = list(_marked(content.children or [], ends))


def _marked(tokens: list[Token], ends: set[int]) -> Iterator[Token]:
    """Return the tokens with marks in their text; a word with its reading stays whole."""
    place = 0
    in_ruby = False
    for token in tokens:
        if token.type == "ruby_open" and place in ends:
            yield Token("phrase_end", "wbr", 0)
        in_ruby = (in_ruby or token.type == "ruby_open") and token.type != "ruby_close"
        length = len(plain([token]))
        if token.type == "text" and not in_ruby:
            yield from _split(token, [end - place for end in sorted(ends)])
        else:
            yield token
        place += length


def _split(token: Token, ends: list[int]) -> Iterator[Token]:
    start = 0
    for end in [*(end for end in ends if 0 <= end < len(token.content)), len(token.content)]:
        if end > start:
            yield Token("text", "", 0, content=token.content[start:end])
        if end < len(token.content):
            yield Token("phrase_end", "wbr", 0)
        start = end
