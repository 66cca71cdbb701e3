"""Tables: in a box that can scroll, aligned by classes, and of a size that a page can bear."""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as read
from markdown_it.token import Token

from articles.text.labels import labels_of
from articles.text.markup import Markup, Pictures, attributes

# How many cells all tables of a text may have together; what is beyond is shown as typed. A short
# row is filled up to the width of its table, so that few characters could make very many cells.
CELLS = 8_000
DELIMITERS = re.compile(r"[|:\- \t]+")
ALIGNMENT = re.compile(r"text-align:(left|center|right)")

# What scrolls can be reached by those who have only a keyboard, and has a name.
BOX = ' tabindex="0" role="group" aria-label="{}"'


def read_table(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    """Take a table, if it is one and has not too many cells."""
    below = line + 1
    if below >= end_line:
        return False
    start = state.bMarks[below] + state.tShift[below]
    if state.src[start : start + 1] not in {"|", ":", "-"}:
        return False
    if not (DELIMITERS.fullmatch(state.src, start, state.eMarks[below]) and _fits(state, line)):
        return False
    before = len(state.tokens)
    found: bool = read(state, line, end_line, silent)
    # A cell is an opening, a content and a closing.
    state.env["cells"] += (len(state.tokens) - before) // 3
    return found


def _fits(state: StateBlock, line: int) -> bool:
    columns = state.src.count("|", state.bMarks[line + 1], state.eMarks[line + 1]) + 1
    used: int = state.env["cells"]
    return used + columns * (_end_of_run(state, line) - line) <= CELLS


def _end_of_run(state: StateBlock, line: int) -> int:
    """Return the first empty line from here on, found once for all lines before it."""
    first, end = state.env.get("run", (0, 0))
    if not first <= line < end:
        end = line
        while end < state.lineMax and not state.isEmpty(end):
            end += 1
        state.env["run"] = (line, end)
    return int(end)


def _open(token: Token, _pictures: Pictures) -> str:
    box = BOX.format(labels_of(token).table)
    return f'<div class="table"{attributes(token)}{box}>\n<table>\n'


def _close(_token: Token, _pictures: Pictures) -> str:
    return "</table>\n</div>\n"


def _header(token: Token, _pictures: Pictures) -> str:
    return f'<th scope="col"{_alignment(token)}>'


def _cell(token: Token, _pictures: Pictures) -> str:
    return f"<td{_alignment(token)}>"


def _alignment(token: Token) -> str:
    match = ALIGNMENT.match(str(token.attrs.get("style", "")))
    return f' class="align-{match[1]}"' if match else ""


MARKUP: Markup = {
    "table_open": _open,
    "table_close": _close,
    "th_open": _header,
    "td_open": _cell,
}
