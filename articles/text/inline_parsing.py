"""Inline structure: which rule reads a mark, decided by its character."""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline, fragments_join, newline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from articles.text import emphasis, images
from articles.text.autolinks import link_bare, link_enclosed
from articles.text.brackets import read_bracket, read_image, read_note_bracket
from articles.text.code_spans import read_code
from articles.text.escapes import escape, read_entity
from articles.text.inline_state import InlineState
from articles.text.notes import BRACKETS
from articles.text.ruby import read_ruby


def _read_newline(state: InlineState) -> bool:
    return newline(state, silent=False)


RULES: dict[str, Callable[[InlineState], bool]] = {
    "\n": _read_newline,
    "\\": escape,
    "&": read_entity,
    "`": read_code,
    "*": emphasis.emphasise,
    "_": emphasis.emphasise,
    "~": emphasis.strike,
    "[": read_bracket,
    "!": read_image,
    "<": link_enclosed,
    ":": link_bare,
    "{": read_ruby,
    **dict.fromkeys(BRACKETS, read_note_bracket),
}
MARK = re.compile(f"[{re.escape(''.join(RULES))}]")


class InlineParser(ParserInline):
    """Reads the text of a paragraph, a heading or a cell into tokens."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Append the tokens of the text to those given."""
        state = InlineState(src, md, env, tokens)
        self.tokenize(state)
        if state.has_delimiters:
            emphasis.settle(state)
            fragments_join(state)
        if state.has_images:
            images.collect(state)
        env["room"] = state.room - len(tokens)
        return tokens

    def tokenize(self, state: StateInline) -> None:
        """Read up to the end of the text, or of the brackets around it."""
        assert isinstance(state, InlineState)
        source, end = state.src, state.posMax
        while state.pos < end:
            match = MARK.search(source, state.pos, end)
            if match is None or len(state.tokens) > state.room:
                state.append_pending(source[state.pos : end])
                state.pos = end
                break
            start = match.start()
            if start > state.pos:
                state.append_pending(source[state.pos : start])
                state.pos = start
            if not RULES[match[0]](state):
                state.append_pending(match[0])
                state.pos = start + 1
        if state.pending:
            state.pushPending()
