"""Code in a line: from a run of backticks to the next run of the same length."""

import re
from bisect import bisect_left

from articles.text.inline_state import InlineState

RUN = re.compile("`+")


def find_runs(source: str) -> dict[int, list[int]]:
    """Return where the runs of backticks begin, by their length."""
    runs: dict[int, list[int]] = {}
    for match in RUN.finditer(source):
        runs.setdefault(len(match[0]), []).append(match.start())
    return runs


def find_closing(runs: dict[int, list[int]], *, length: int, after: int) -> int:
    """Return where the next run of this length begins, or -1."""
    starts = runs.get(length, [])
    index = bisect_left(starts, after)
    return starts[index] if index < len(starts) else -1


def read_code(state: InlineState) -> bool:
    """Take a code span, or backticks without a partner as they are."""
    if state.code_runs is None:
        state.code_runs = find_runs(state.src)
    match = RUN.match(state.src, state.pos, state.posMax)
    length = len(match[0]) if match else 1
    inside = state.pos + length
    closing = find_closing(state.code_runs, length=length, after=inside)
    if closing == -1 or closing + length > state.posMax:
        state.append_pending("`" * length)
        state.pos = inside
    else:
        state.push("code_inline", "code", 0).content = _trim(state.src[inside:closing])
        state.pos = closing + length
    return True


def _trim(code: str) -> str:
    """Follow CommonMark: one space on each side only keeps backticks apart."""
    code = code.replace("\n", " ")
    return code[1:-1] if code[:1] == code[-1:] == " " and code.strip(" ") else code
