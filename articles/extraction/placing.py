"""Placing: which of the page's lines each block is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from articles.extraction.elements import BLOCKS, tag_of
from articles.extraction.spacing import squeeze
from articles.extraction.tokens import Piece, Sort
from articles.fragments import Line

# How many blocks of one element a line is looked for in, from the last that had one.
FAR = 4


@dataclass
class _Rest:
    """The text of a block that no line has claimed yet."""

    text: str
    at: int = 0

    def claim(self, text: str) -> bool:
        place = self.text.find(text, self.at)
        if place < 0:
            return False
        self.at = place + len(text)
        return True


@dataclass
class _Shared:
    """The blocks that stand in one element, and the first of them that may have further lines."""

    blocks: list[int]
    first: int = 0
    known: set[int] = field(default_factory=set)


def place(
    pieces: Sequence[Piece], texts: Sequence[str], lines: Sequence[Line]
) -> list[tuple[int, int]]:
    """Return the half-open range of lines of every piece, given its text; in order, none overlapping."""
    owners = _find_owners(pieces)
    rests = [_Rest(squeeze(text)) for text in texts]
    found: dict[int, tuple[int, int]] = {}
    for number, line in enumerate(lines):
        block = _owner(line, owners, rests)
        if block is not None:
            first, _ = found.get(block, (number, number))
            found[block] = first, number + 1
    return list(_in_order(found, len(pieces)))


def _find_owners(pieces: Sequence[Piece]) -> dict[HtmlElement, _Shared]:
    owners: dict[HtmlElement, _Shared] = {}
    for number, piece in enumerate(pieces):
        elements = (token.element for token in piece.tokens if token.sort is not Sort.PICTURE)
        for inner in (piece.element, *elements):
            for element in _with_frames(inner):
                shared = owners.setdefault(element, _Shared([]))
                if number in shared.known:
                    break
                shared.known.add(number)
                shared.blocks.append(number)
    return owners


def _with_frames(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield an element and what it stands in up to a block: one that floats has lines of its own."""
    yield element
    while tag_of(element) not in BLOCKS:
        parent = element.getparent()
        if parent is None or tag_of(parent) in BLOCKS:
            return
        element = parent
        yield element


def _owner(line: Line, owners: Mapping[HtmlElement, _Shared], rests: Sequence[_Rest]) -> int | None:
    shared = owners.get(line.element)
    if shared is None:
        return None
    if len(shared.blocks) == 1:
        return shared.blocks[0]
    text = squeeze(line.text)
    for step, block in enumerate(shared.blocks[shared.first : shared.first + FAR]):
        if rests[block].claim(text):
            shared.first += step
            return block
    return None


def _in_order(found: Mapping[int, tuple[int, int]], count: int) -> Iterator[tuple[int, int]]:
    end = 0
    for block in range(count):
        first, last = found.get(block, (end, end))
        first = max(first, end)
        end = max(last, first)
        yield first, end
