"""Escapes: characters written as `\\*` or as `&amp;`."""

import re
from html.entities import html5

from articles.text.inline_state import InlineState
from articles.text.normalising import printable

ESCAPED = re.compile(r"""\\([!-/:-@\[-`{-~])""")
LINE_END = re.compile(r"\\\n[ \t]*")
ENTITY = re.compile(r"&(?:#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))|([A-Za-z][A-Za-z0-9]{1,31}));")
HIGHEST = 0x10FFFF


def escape(state: InlineState) -> bool:
    """Take a mark that was made an ordinary character, or a line end that was made a break."""
    if match := ESCAPED.match(state.src, state.pos, state.posMax):
        state.append_pending(match[1])
    elif match := LINE_END.match(state.src, state.pos, state.posMax):
        state.push("hardbreak", "br", 0)
    else:
        return False
    state.pos = match.end()
    return True


def read_entity(state: InlineState) -> bool:
    """Take a character that was written by its name or number in HTML."""
    match = ENTITY.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    hexadecimal, decimal, name = match.groups()
    if name:
        character = html5.get(f"{name};", "")
    else:
        character = _character(int(hexadecimal, 16) if hexadecimal else int(decimal))
    state.append_pending(character)
    state.pos = match.end()
    return bool(character)


def _character(code: int) -> str:
    character = chr(code) if code <= HIGHEST else ""
    return printable(character) or "\N{REPLACEMENT CHARACTER}"
