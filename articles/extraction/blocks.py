"""The shapes in which the main text of a page is handed on."""

from dataclasses import dataclass

from articles.extraction.found import Metadata


@dataclass(frozen=True)
class Block:
    """One top-level piece of a text that others wrote.

    `kind` is one of paragraph, heading, list, quotation, figure, code, table and rule; `level` is a
    heading's. `html` has nothing in it but what `cleaning` allows. `links` and `images` are absolute
    addresses in their order. `first_line` and `last_line` are a half-open range of the lines of the
    page; it is empty for what has no text.
    """

    kind: str
    text: str
    html: str
    level: int = 0
    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    first_line: int = 0
    last_line: int = 0


@dataclass(frozen=True)
class Reading:
    """A page as it was read: what it is, its main text, and all its lines, those of menus included."""

    metadata: Metadata
    blocks: tuple[Block, ...]
    lines: tuple[str, ...]
