"""The state of parsing one run of inline text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markdown_it.rules_inline import StateInline

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

# How deep brackets may be nested in one another; deeper ones are shown as they were typed.
DEPTH = 16


class Construct(NamedTuple):
    """What a pair of brackets turned out to be: its inner text, its end, its attributes."""

    start: int
    stop: int
    end: int
    attributes: dict[str, str]
    write: Callable[[InlineState, Construct], None]


class InlineState(StateInline):
    """A position in the text, the tokens so far, and what was found out about the text ahead."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.room: int = env["room"]
        self.constructs: dict[int, Construct] | None = None
        self.code_runs: dict[int, list[int]] | None = None
        self.has_delimiters = False
        self.has_images = False

    def enclose(self, name: str, tag: str, construct: Construct) -> Token:
        """Write an element around the inner text of the construct, and return its first token."""
        opening = self.push(f"{name}_open", tag, 1)
        self.descend(construct)
        self.push(f"{name}_close", tag, -1)
        return opening

    def descend(self, construct: Construct) -> None:
        """Write the inner text of the construct."""
        end = self.posMax
        self.pos, self.posMax = construct.start, construct.stop
        self.md.inline.tokenize(self)
        self.posMax = end
