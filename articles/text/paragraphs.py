"""Paragraphs, and the headings that are underlined: both are found by reading on line by line."""

import re
from collections.abc import Callable

from markdown_it.rules_block import StateBlock

UNDERLINE = re.compile(r"(?:(=)=*|--*)[ \t]*")
Interrupts = Callable[[StateBlock, int, int], bool]


def read_paragraph(state: StateBlock, line: int, end_line: int, interrupts: Interrupts) -> None:
    """Take all lines up to an empty one, an underline, or one that begins another block."""
    parent, state.parentType = state.parentType, "paragraph"
    end, level = _read_on(state, line, end_line, interrupts)
    state.parentType = parent
    content = state.getLines(line, end, state.blkIndent, keepLastLF=False).strip(" \t\n")
    state.line = end + 1 if level else end
    name, tag = ("heading", f"h{level}") if level else ("paragraph", "p")
    state.push(f"{name}_open", tag, 1).map = [line, state.line]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = content, [line, end], []
    state.push(f"{name}_close", tag, -1)


def _read_on(
    state: StateBlock, line: int, end_line: int, interrupts: Interrupts
) -> tuple[int, int]:
    """Return the line after the last one of the text, and the level of the underlined heading."""
    for below in range(line + 1, state.lineMax):
        if state.isEmpty(below):
            return below, 0
        indent = state.sCount[below] - state.blkIndent
        if indent > 3:
            continue
        if indent >= 0 and below < end_line and (level := _underline(state, below)):
            return below, level
        # A negative indentation marks lines that a quotation has already found to belong here.
        if state.sCount[below] >= 0 and interrupts(state, below, state.lineMax):
            return below, 0
    return state.lineMax, 0


def _underline(state: StateBlock, line: int) -> int:
    start = state.bMarks[line] + state.tShift[line]
    match = UNDERLINE.fullmatch(state.src, start, state.eMarks[line])
    if match is None:
        return 0
    return 1 if match[1] else 2
