"""Nesting: how deep quotations and lists may go; deeper ones are shown as they were typed."""

from markdown_it.rules_block import StateBlock, blockquote, list_block

# Every quotation around a line costs another look at it.
DEEPEST_QUOTATION = 6
# A list and its item are a level each, a quotation is one.
DEEPEST_LEVEL = 24


def read_quotation(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    """Take a quotation."""
    if state.env["quotations"] >= DEEPEST_QUOTATION and _is_inside(state, line):
        return False
    state.env["quotations"] += 1
    found = blockquote(state, line, end_line, silent)
    state.env["quotations"] -= 1
    return found


def read_list(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    """Take a list."""
    if state.level >= DEEPEST_LEVEL and _is_inside(state, line):
        return False
    return list_block(state, line, end_line, silent)


def _is_inside(state: StateBlock, line: int) -> bool:
    """Return whether the line would nest deeper; an outdented one ends what is around it."""
    return state.sCount[line] >= state.blkIndent
