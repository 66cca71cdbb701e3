"""Passages: where in an article's Markdown a segment stands, to the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from articles import originals, text
from articles.models import Article, Segment

# What may refer to something elsewhere in the text, or be said of what stands next to it.
REFERRING = frozenset("[]{}|")


@dataclass(frozen=True)
class Passage:
    """The lines of a segment in the text of its article, and the blocks around it."""

    lines: text.Lines
    ahead: Sequence[text.Block]
    inside: Sequence[text.Block]
    behind: Sequence[text.Block]

    @property
    def is_plain(self) -> bool:
        """Whether it is nothing but words, so that others can take their place."""
        return _are_words(self.inside, self.lines.text)

    def reworded(self, words: str) -> str | None:
        """Return the Markdown that says these words in its place, its markup as it was.

        Nothing where that takes an eye: where markup is among what changes, or the words would be markup.
        """
        if self.is_plain:
            return words if self._can_become(words) else None
        old = "\n\n".join(block.text for block in self.inside)
        markdown = text.graft(self.lines.text, old=old, new=words)
        return markdown if markdown is not None and self._says(markdown, words) else None

    def takes(self, words: str) -> bool:
        """Return whether it can be reworded so, without a look at the text around it where that has no say."""
        alone = text.parse(self.lines.text).blocks
        judged = self
        if REFERRING.isdisjoint(words) and looks_of(alone) == looks_of(self.inside):
            judged = Passage(text.Lines("", self.lines.text, ""), (), alone, ())
        return judged.reworded(words) is not None

    def _can_become(self, words: str) -> bool:
        """Whether the words would be plain paragraphs there, and nothing around them change."""
        blocks = text.parse(self.lines.replaced(words)).blocks
        start, end = len(self.ahead), len(blocks) - len(self.behind)
        return (
            bool(words)
            and _are_words(blocks[start:end], words)
            and looks_of(blocks[:start]) == looks_of(self.ahead)
            and looks_of(blocks[end:]) == looks_of(self.behind)
        )

    def _says(self, markdown: str, words: str) -> bool:
        """Whether the Markdown says the words there, and nothing but these words is another."""
        was = text.parse(self.lines.replaced(self.lines.text))
        now = text.parse(self.lines.replaced(markdown))
        start, end = len(self.ahead), len(self.ahead) + len(self.inside)
        return (
            now.shape == was.shape
            and "\n\n".join(block.text for block in now.blocks[start:end]) == words
            and looks_of(now.blocks[:start]) == looks_of(self.ahead)
            and looks_of(now.blocks[end:]) == looks_of(self.behind)
        )


class Passages:
    """The passages of one text, which is parsed once for all of them."""

    def __init__(self, body: str) -> None:
        self._body = body

    @cached_property
    def _blocks(self) -> Sequence[text.Block]:
        return text.parse(self._body).blocks

    def find(self, segment: Segment) -> Passage | None:
        """Return where the segment stands; nothing where the text does not have it any more."""
        start, end = segment.target_start, segment.target_end
        inside = self._blocks[start:end]
        words = [
            block.text or " ".join(block.images)
            for block in inside
            if block.kind not in originals.WORDLESS
        ]
        if not segment.stands or not words or words != segment.target_texts:
            return None
        lines = text.take_lines(self._body, first=inside[0].first_line, last=inside[-1].last_line)
        return Passage(lines, self._blocks[:start], inside, self._blocks[end:])


def find_passage(article: Article, segment: Segment) -> Passage | None:
    """Return where the segment stands; nothing where the text does not have it any more."""
    return Passages(article.body).find(segment)


def _are_words(blocks: Sequence[text.Block], words: str) -> bool:
    """Tell whether the blocks are paragraphs that say what is written there, and nothing else.

    They are judged where they stand: what looks plain by itself may refer to a note.
    """
    return "\n\n".join(block.text for block in blocks) == words and all(
        block.kind == "paragraph" and not block.links and not block.images for block in blocks
    )


def looks_of(blocks: Sequence[text.Block]) -> list[tuple[str, str]]:
    """Return what readers see of blocks, wherever they stand."""
    return [(block.kind, block.text) for block in blocks]
