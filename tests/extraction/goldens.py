"""The golden pages in tests/data/pages: `blocks_NAME.html` beside its blocks in `blocks_NAME.txt`.

A block is written as its kind, with a heading's level behind it; its text, every line indented by
two spaces; `-> ` before an address it links to, `!! ` before one of a picture. An empty line ends it.
A new case is a page and its blocks; no code changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.extraction import Block

FOLDER = Path(__file__).parents[1] / "data" / "pages"


@dataclass(frozen=True)
class Golden:
    """A page, its address and its blocks as they are written down."""

    name: str
    url: str
    html: str
    blocks: str


def read_goldens() -> list[Golden]:
    """Return all golden pages."""
    return [read_golden(path) for path in sorted(FOLDER.glob("blocks_*.html"))]


def read_golden(path: Path) -> Golden:
    """Return one golden page."""
    name = path.stem.removeprefix("blocks_")
    html = path.read_text(encoding="utf-8")
    blocks = path.with_suffix(".txt").read_text(encoding="utf-8")
    return Golden(name, f"https://pages.example/{name}", html, blocks)


def describe(blocks: Sequence[Block]) -> str:
    """Return blocks in the form in which they are written down."""
    return "\n\n".join("\n".join(_describe(block)) for block in blocks) + "\n"


def _describe(block: Block) -> Iterator[str]:
    yield f"{block.kind} {block.level or ''}".strip()
    for line in block.text.split("\n") if block.text else ():
        yield f"  {line}".rstrip()
    yield from (f"-> {link}" for link in block.links)
    yield from (f"!! {image}" for image in block.images)


def is_within(text: str, said: str) -> bool:
    """Return whether all characters of a text are said in their order, maybe with others between them.

    Readings of ruby and signs that lead back from a note are in lines and not in texts.
    """
    characters = iter(said)
    return all(character in characters for character in text)
