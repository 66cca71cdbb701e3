"""The shapes that go into an alignment and come out of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """One top-level piece of a text.

    `kind` is one of paragraph, heading, list, quotation, figure, code and table; a kind that is not
    known counts as a paragraph. `level` is a heading's, `links` are addresses and `images` file names.
    """

    kind: str
    text: str
    level: int = 0
    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pair:
    """Blocks of the original and the blocks of the translation that render them, as indices.

    An empty `source` is a translator's addition, an empty `target` an omission. `confidence` is the
    probability, between 0 and 1, that exactly these blocks belong together.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    confidence: float


@dataclass(frozen=True, order=True)
class Border:
    """An editor's word that a pairing begins exactly before these two blocks.

    An index may equal the number of blocks, which means the end of the text.
    """

    source: int
    target: int


@dataclass(frozen=True, order=True)
class Bond:
    """An editor's word that exactly these neighbouring blocks make one pair."""

    source: tuple[int, ...]
    target: tuple[int, ...]


class OverrideError(ValueError):
    """An override that the texts or another override make impossible."""
