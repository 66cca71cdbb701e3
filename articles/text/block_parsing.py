"""Block structure: which rule reads a line, decided by the character it begins with.

The rules are markdown-it's where CommonMark is followed, and ours where more is wanted. Trying
only those that can succeed makes parsing several times faster than trying one after the other.
"""

from collections.abc import Callable, Mapping

from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, code, fence, heading, hr
from markdown_it.token import Token

from articles.text.footnotes import read_address, read_definition
from articles.text.languages import read_line
from articles.text.nesting import read_list, read_quotation
from articles.text.paragraphs import read_paragraph
from articles.text.tables import read_table

Rule = Callable[[StateBlock, int, int, bool], bool]
Starts = Mapping[str, tuple[Rule, ...]]
# A rule reads what begins at a line, or only looks whether something does.
READ, LOOK = False, True
# After so many tokens (a paragraph has three) the rest is shown as it was typed.
MOST_TOKENS = 20_000

ALWAYS: Starts = {"`": (fence,), "~": (fence,), ">": (read_quotation,), "_": (hr,)}
IN_LISTS: Starts = {**ALWAYS, "-": (hr,), "*": (hr,)}
IN_TEXT: Starts = {
    **ALWAYS,
    "#": (heading,),
    "-": (hr, read_list),
    "*": (hr, read_list),
    "+": (read_list,),
    **dict.fromkeys("0123456789", (read_list,)),
    "[": (read_definition,),
    "{": (read_line,),
}
STARTS: Starts = {**IN_TEXT, "[": (read_definition, read_address)}


class BlockParser(ParserBlock):
    """Reads lines into blocks."""

    def __init__(self) -> None:
        super().__init__()
        # "code" tells the state that indented code is wanted; markdown-it's own rules ask for
        # the other four by these names.
        self.ruler.enableOnly(["code"])
        self.ruler.push("in paragraphs", _interrupts_text, {"alt": ["paragraph", "reference"]})
        self.ruler.push("in quotations", _interrupts_quotation, {"alt": ["blockquote"]})
        self.ruler.push("in lists", _interrupts_list, {"alt": ["list"]})

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:
        """Read the blocks of a container, or of the whole text."""
        line, had_empty_line = startLine, False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if len(state.tokens) > MOST_TOKENS:
                _take_literally(state, line, endLine)
            else:
                _read(state, line, endLine)
            state.tight = not had_empty_line
            line = state.line
            # A paragraph may have taken the empty line after it along.
            had_empty_line = had_empty_line or state.isEmpty(line - 1)
            if line < endLine and state.isEmpty(line):
                had_empty_line = True
                line += 1
                state.line = line


def _read(state: StateBlock, line: int, end_line: int) -> None:
    if read_table(state, line, end_line, READ) or code(state, line, end_line, READ):
        return
    start = state.bMarks[line] + state.tShift[line]
    for rule in STARTS.get(state.src[start : start + 1], ()):
        if rule(state, line, end_line, READ):
            return
    read_paragraph(state, line, end_line, _interrupts_paragraph)


def _interrupts_paragraph(state: StateBlock, line: int, end_line: int) -> bool:
    return _begins(IN_TEXT, state, line, end_line) or read_table(state, line, end_line, LOOK)


def _interrupts_text(state: StateBlock, line: int, end_line: int, _silent: bool) -> bool:  # noqa: FBT001
    return _interrupts_paragraph(state, line, end_line)


def _interrupts_quotation(state: StateBlock, line: int, end_line: int, _silent: bool) -> bool:  # noqa: FBT001
    # A quotation around this one has already found that such a line goes on with its paragraph.
    return state.sCount[line] >= 0 and _begins(IN_TEXT, state, line, end_line)


def _interrupts_list(state: StateBlock, line: int, end_line: int, _silent: bool) -> bool:  # noqa: FBT001
    return len(state.tokens) > MOST_TOKENS or _begins(IN_LISTS, state, line, end_line)


def _begins(starts: Starts, state: StateBlock, line: int, end_line: int) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    for rule in starts.get(state.src[start : start + 1], ()):
        if rule(state, line, end_line, LOOK):
            return True
    return False


def _take_literally(state: StateBlock, line: int, end_line: int) -> None:
    state.push("paragraph_open", "p", 1).map = [line, end_line]
    inline = state.push("inline", "", 0)
    inline.children = [Token("text", "", 0)]
    inline.children[0].content = state.getLines(
        line, end_line, state.blkIndent, keepLastLF=False
    ).strip()
    state.push("paragraph_close", "p", -1)
    state.line = end_line
