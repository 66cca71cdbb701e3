"""The shape of a text that is compared."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Piece:
    """A block of a page: its kind, its text, the addresses that it links and those of its pictures.

    `kind` is one of paragraph, heading, list, quotation, figure, code, table and rule; a kind that is
    not known counts as a paragraph.
    """

    kind: str
    text: str
    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()


@dataclass(frozen=True)
class Print:
    """What of a block counts: two blocks with equal prints say the same, whatever their kinds."""

    text: str
    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    kind: str = field(default="paragraph", compare=False)

    @property
    def words(self) -> str:
        """What the block is known by: its text, or the names of its pictures where it has none."""
        return self.text or " ".join(self.images)
