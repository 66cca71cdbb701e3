"""Ruby: `{漢字|かんじ}`, or `{東京|とう|きょう}` with a reading for each character."""

import re
import unicodedata

from markdown_it.token import Token

from articles.text.characters import is_selector
from articles.text.inline_state import InlineState
from articles.text.markup import Markup, Pictures, escape

# The bar may be full-width: it is what a Japanese keyboard gives, and needs no `\` in a table.
RUBY = re.compile(r"\{([^{}|｜\[\]<>`\\\n]{1,60}+)((?:[|｜][^{}|｜\[\]<>`\\\n]{1,60}+)++)\}")
BAR = re.compile("[|｜]")


def read_ruby(state: InlineState) -> bool:
    """Take a word with its reading."""
    match = RUBY.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    base, readings = match[1], BAR.split(match[2])[1:]
    state.push("ruby_open", "ruby", 1)
    for part, reading in _pair(base, readings):
        state.push("text", "", 0).content = part
        state.push("ruby_reading", "rt", 0).content = reading
    state.push("ruby_close", "ruby", -1)
    state.pos = match.end()
    return True


def _pair(base: str, readings: list[str]) -> list[tuple[str, str]]:
    characters = _characters(base)
    if len(characters) == len(readings):
        return list(zip(characters, readings, strict=True))
    return [(base, "".join(readings))]


def _characters(text: str) -> list[str]:
    """Split into characters as people count them: with the marks that follow them."""
    characters: list[str] = []
    for character in text:
        if characters and (unicodedata.combining(character) or is_selector(character)):
            characters[-1] += character
        else:
            characters.append(character)
    return characters


def _reading(token: Token, _pictures: Pictures) -> str:
    return f"<rp>（</rp><rt>{escape(token.content)}</rt><rp>）</rp>"


MARKUP: Markup = {"ruby_reading": _reading}
