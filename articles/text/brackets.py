"""Brackets: which `[` belongs to which `]`, and what the two mean, found out in one pass.

This is CommonMark's algorithm for links and pictures (its appendix, "look for link or image"),
with footnotes, spans and notes decided in the same place. One pass knows all pairs, so nothing
looks ahead again for every bracket.
"""

import re
from collections.abc import Callable

from markdown_it.rules_inline.autolink import AUTOLINK_RE, EMAIL_RE
from markdown_it.utils import EnvType

from articles.text.code_spans import find_closing, find_runs
from articles.text.footnotes import read_reference
from articles.text.inline_state import DEPTH, Construct, InlineState
from articles.text.languages import read_span
from articles.text.links import read_link
from articles.text.notes import BRACKETS, is_note, note, read_note
from articles.text.pairs import Pair

MARK = re.compile(
    rf"\\[!-/:-@\[-`{{-~]|`+|<|!?\[|[\]{re.escape(''.join(BRACKETS) + ''.join(BRACKETS.values()))}]"
)
ENCLOSED = re.compile(r"<([^<>]*+)>")
OPENING = {closing: opening for opening, closing in BRACKETS.items()}
Reader = Callable[[Pair, EnvType], Construct | None]
# `[^1](x)` is a footnote with brackets behind it, `![^1](x)` a picture.
READERS: tuple[Reader, ...] = (read_reference, read_link, read_span, read_note)
IMAGE_READERS: tuple[Reader, ...] = (read_link, read_reference, read_span, read_note)
LINKS = frozenset({read_reference, read_link})


class Scan:
    """One walk over a source, with the brackets that are open."""

    def __init__(self, source: str, env: EnvType) -> None:
        self._source = source
        self._env = env
        self._found: dict[int, Construct] = {}
        self._runs = find_runs(source)
        self._open: list[int] = []
        # There are no links in links: brackets that were opened before a link cannot become one.
        self._before_link = 0
        self._open_others: dict[str, list[int]] = {opening: [] for opening in BRACKETS}

    def find(self) -> dict[int, Construct]:
        """Return what the brackets mean, by the place where each begins."""
        position = 0
        while match := MARK.search(self._source, position):
            position = self._take(match[0], match.start())
        return self._found

    def _take(self, mark: str, start: int) -> int:
        """Take a mark into account, and return where to go on."""
        end = start + len(mark)
        if mark[0] == "`":
            closing = find_closing(self._runs, length=len(mark), after=end)
            return end if closing == -1 else closing + len(mark)
        if mark == "<":
            return self._skip_address(start)
        if mark == "]":
            return self._close(start)
        if mark in {"[", "!["}:
            self._open.append(start)
        elif mark in BRACKETS:
            self._open_others[mark].append(start)
        elif mark in OPENING:
            self._close_other(mark, start)
        return end

    def _skip_address(self, start: int) -> int:
        match = ENCLOSED.match(self._source, start)
        if match and (AUTOLINK_RE.search(match[1]) or EMAIL_RE.search(match[1])):
            return match.end()
        return start + 1

    def _close(self, stop: int) -> int:
        if not self._open:
            return stop + 1
        start = self._open.pop()
        is_image = self._source[start] == "!"
        depth = len(self._open)
        inner = start + 1 + is_image
        pair = Pair(self._source, inner, stop, is_image, is_linkable=depth >= self._before_link)
        self._before_link = min(self._before_link, depth)
        for read in IMAGE_READERS if is_image else READERS:
            if construct := read(pair, self._env):
                is_picture = is_image and read is read_link
                self._found[start if is_picture else inner - 1] = construct
                if read in LINKS and not is_picture:
                    self._before_link = depth
                return construct.end
        return stop + 1

    def _close_other(self, mark: str, stop: int) -> None:
        openings = self._open_others[OPENING[mark]]
        if openings:
            start = openings.pop() + 1
            if is_note(self._source, start):
                self._found[start - 1] = note(start, stop)


def read_bracket(state: InlineState) -> bool:
    """Take a construct of brackets; brackets without meaning are text."""
    if state.constructs is None:
        state.constructs = Scan(state.src, state.env).find()
    construct = state.constructs.get(state.pos)
    if construct is None or construct.end > state.posMax or state.level >= DEPTH:
        return False
    construct.write(state, construct)
    state.pos = construct.end
    return True


def read_image(state: InlineState) -> bool:
    """Take a picture, standing at its exclamation mark."""
    return state.src.startswith("[", state.pos + 1) and read_bracket(state)


def read_note_bracket(state: InlineState) -> bool:
    """Take a translator's note in Japanese brackets."""
    return is_note(state.src, state.pos + 1) and read_bracket(state)
