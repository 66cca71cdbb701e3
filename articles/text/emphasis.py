"""Emphasis: `*`, `_` and `~~`, beside Japanese punctuation too.

CommonMark lets `**` open or close only where a word begins or ends, and tells that by spaces and
punctuation; in Japanese, which has no spaces, a bracket or a full stop beside the marks then keeps
them from working. Here a mark beside an East Asian character may always open and close, which is
what is proposed for CommonMark (its discussion of issue 650).
"""

from typing import NamedTuple

from markdown_it.rules_inline import emphasis, link_pairs, strikethrough
from markdown_it.rules_inline.state_inline import Delimiter

from articles.text.characters import is_east_asian, is_punctuation, is_selector, is_space
from articles.text.inline_state import InlineState

# A longer run of marks is an ornament.
LONGEST_RUN = 32
# How deep emphasis may be nested in one another (`**` counts twice).
DEPTH = 8


class Run(NamedTuple):
    """A run of equal marks, and whether it may open or close an emphasis."""

    length: int
    opens: bool
    closes: bool


def emphasise(state: InlineState) -> bool:
    """Take a run of `*` or `_` as possible ends of emphasis."""
    run = _measure(state)
    if run.length > LONGEST_RUN:
        state.append_pending(state.src[state.pos] * run.length)
    else:
        marker = state.src[state.pos]
        for _ in range(run.length):
            _delimit(state, marker, run)
    state.pos += run.length
    return True


def strike(state: InlineState) -> bool:
    """Take `~~` as a possible end of deleted text; other tildes are text."""
    run = _measure(state)
    if run.length == 2:
        _delimit(state, "~~", run)
    else:
        state.append_pending("~" * run.length)
    state.pos += run.length
    return True


def settle(state: InlineState) -> None:
    """Pair the marks, and turn the pairs into elements."""
    link_pairs(state)
    _limit_depth(state.delimiters)
    for meta in state.tokens_meta:
        if meta:
            _limit_depth(meta["delimiters"])
    strikethrough.postProcess(state)
    emphasis.postProcess(state)


def _measure(state: InlineState) -> Run:
    source, start, end = state.src, state.pos, state.posMax
    marker = source[start]
    after = start + 1
    while after < end and source[after] == marker:
        after += 1
    before_char = _character_before(source, start)
    after_char = source[after] if after < end else " "
    space_before, space_after = is_space(before_char), is_space(after_char)
    mark_before, mark_after = is_punctuation(before_char), is_punctuation(after_char)
    east_asian = is_east_asian(before_char) or is_east_asian(after_char)
    left = not space_after and (not mark_after or space_before or mark_before or east_asian)
    right = not space_before and (not mark_before or space_after or mark_after or east_asian)
    if marker == "_":
        left, right = left and (not right or mark_before), right and (not left or mark_after)
    return Run(after - start, left, right)


def _character_before(source: str, position: int) -> str:
    if position >= 2 and is_selector(source[position - 1]):
        return source[position - 2]
    return source[position - 1] if position else " "


def _delimit(state: InlineState, text: str, run: Run) -> None:
    state.push("text", "", 0).content = text
    state.has_delimiters = True
    state.delimiters.append(
        Delimiter(
            marker=ord(text[0]),
            # Strikethrough does not know the rule about lengths divisible by three.
            length=run.length if text != "~~" else 0,
            token=len(state.tokens) - 1,
            end=-1,
            open=run.opens,
            close=run.closes,
        )
    )


def _limit_depth(delimiters: list[Delimiter]) -> None:
    ends: list[int] = []
    for index, delimiter in enumerate(delimiters):
        if ends and index == ends[-1]:
            ends.pop()
        elif delimiter.end != -1 and len(ends) < DEPTH:
            ends.append(delimiter.end)
        else:
            delimiter.end = -1
