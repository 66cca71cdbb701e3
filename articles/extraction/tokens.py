"""Tokens: a part of a page as one flat row, so that no depth of nesting is ever recursed into."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from lxml.html import HtmlElement


class Sort(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    TEXT = auto()
    BREAK = auto()
    PICTURE = auto()


class Token(NamedTuple):
    """The start or the end of an element, a picture, a line break, or text in an element."""

    sort: Sort
    element: HtmlElement
    text: str = ""


@dataclass(frozen=True)
class Piece:
    """What becomes a block: its kind, its tokens, and the element in which it stands.

    Several pieces may stand in one element, apart by line breaks.
    """

    kind: str
    element: HtmlElement
    tokens: Sequence[Token]
    level: int = 0
