"""Other languages: `[Bonjour]{lang=fr}` in a line, `{lang=fr}` on the line before a block.

Nothing but `lang` and `dir` can be said in this way.
"""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from markdown_it.utils import EnvType

from articles.text.directions import direction
from articles.text.inline_state import Construct, InlineState
from articles.text.pairs import Pair

TAG = r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}"
ONE = rf'(?:lang=(?:{TAG}|"{TAG}")|dir=(?:ltr|rtl|auto|"(?:ltr|rtl|auto)"))'
ATTRIBUTES = re.compile(rf"\{{[ \t]*{ONE}(?:[ \t]+{ONE})?[ \t]*\}}")
LINE = re.compile(rf"{ATTRIBUTES.pattern}[ \t]*")
NAME_AND_VALUE = re.compile(r'(lang|dir)="?([A-Za-z0-9-]+)')


def attributes_at(source: str, position: int) -> tuple[dict[str, str], int]:
    """Return the attributes that stand at this place, and where they end."""
    match = ATTRIBUTES.match(source, position)
    return (_read(match[0]), match.end()) if match else ({}, position)


def _read(source: str) -> dict[str, str]:
    """Return the attributes; a language that runs leftwards brings its direction along."""
    attributes = dict(NAME_AND_VALUE.findall(source))
    if "dir" not in attributes and direction(attributes.get("lang", "")) == "rtl":
        attributes["dir"] = "rtl"
    return attributes


def read_span(pair: Pair, _env: EnvType) -> Construct | None:
    """Return brackets that are followed by attributes."""
    attributes, end = attributes_at(pair.source, pair.stop + 1)
    return Construct(pair.start, pair.stop, end, attributes, _write) if attributes else None


def _write(state: InlineState, construct: Construct) -> None:
    state.enclose("span", "span", construct).attrs = dict(construct.attributes)


def read_line(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    """Take a line of attributes that has a block right below it."""
    start = state.bMarks[line] + state.tShift[line]
    match = LINE.fullmatch(state.src, start, state.eMarks[line])
    below = line + 1
    if match is None or state.is_code_block(line) or below >= end_line:
        return False
    if state.isEmpty(below) or state.sCount[below] < state.blkIndent:
        return False
    if not silent:
        token = state.push("attributes", "", 0)
        token.attrs = {**_read(match[0])}
        token.map = [line, below]
        state.line = below
    return True


def attach(tokens: list[Token]) -> list[Token]:
    """Return the tokens with every line of attributes given to the block below it."""
    kept: list[Token] = []
    waiting: dict[str, str | int | float] = {}
    first_line = 0
    for index, token in enumerate(tokens):
        if token.type == "attributes":
            first_line = first_line if waiting or token.map is None else token.map[0]
            waiting |= token.attrs
            continue
        if waiting:
            _give(tokens, index, waiting, first_line)
            waiting = {}
        kept.append(token)
    return kept


def _give(
    tokens: list[Token], index: int, attributes: dict[str, str | int | float], first_line: int
) -> None:
    token = tokens[index]
    if token.nesting == -1:
        return
    token.attrs |= attributes
    token.map = [first_line, token.map[1]] if token.map else None
    if token.hidden:
        # A paragraph of a tight list has no element of its own; this one needs it.
        token.hidden = tokens[index + 2].hidden = False
