"""Documents: a text that was parsed once, and can be shown, read and pointed into."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from articles.text import blocks
from articles.text.blocks import Block, Mark
from articles.text.normalising import normalise
from articles.text.parsing import tokenise
from articles.text.pictures import Picture
from articles.text.plain import plain_blocks
from articles.text.rendering import write
from articles.text.sanitising import sanitise
from articles.text.summaries import joined, shorten


class Document:
    """A text in Markdown, parsed."""

    def __init__(self, markdown: str, *, hard_breaks: bool, language: str) -> None:
        self._source = normalise(markdown)
        self._tokens, self._notes = tokenise(
            self._source, hard_breaks=hard_breaks, language=language
        )

    def html(self, pictures: Mapping[str, Picture] | None = None) -> str:
        """Return safe HTML; pictures whose address is known are shown in all their sizes."""
        return sanitise(write([*self._tokens, *self._notes], pictures or {}))

    @cached_property
    def pictures(self) -> tuple[str, ...]:
        """The addresses of pictures as they were written, each once."""
        return tuple(dict.fromkeys(blocks.images([*self._tokens, *self._notes])))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The addresses that links lead to, in the order of the text."""
        return tuple(blocks.links([*self._tokens, *self._notes]))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The top-level pieces of the text, numbered from 1; footnotes are none."""
        lines = self._source.split("\n")
        return tuple(blocks.describe(tokens, lines) for tokens in blocks.split(self._tokens))

    @cached_property
    def shape(self) -> tuple[Mark, ...]:
        """The markup of the text and its footnotes without the words: two texts of one shape differ in
        words only."""
        return tuple(blocks.marks([*self._tokens, *self._notes]))

    @cached_property
    def text(self) -> str:
        """The text without markup, readings and references; footnotes come last."""
        pieces = [block.text for block in self.blocks]
        return "\n\n".join(piece for piece in (*pieces, plain_blocks(self._notes)) if piece)

    def summary(self, limit: int = 120) -> str:
        """Return the first prose of the text, or what there is, in at most so many characters."""
        text = joined(self._prose(), limit) or joined(self.text.split("\n"), limit)
        return shorten(text, limit)

    def _prose(self) -> Iterator[str]:
        """Return the lines of the paragraphs, without what the translator noted."""
        for tokens in blocks.split(self._tokens):
            if tokens[0].type == "paragraph_open":
                yield from plain_blocks(tokens, notes=False).split("\n")


def parse(markdown: str, *, hard_breaks: bool = True, language: str = "") -> Document:
    """Return the text, parsed; without hard breaks, line ends inside paragraphs do not show.

    In Japanese, headings are marked where their lines may end.
    """
    return Document(markdown, hard_breaks=hard_breaks, language=language)


def render(
    markdown: str,
    *,
    pictures: Mapping[str, Picture] | None = None,
    hard_breaks: bool = True,
) -> str:
    """Return the text as safe HTML."""
    return parse(markdown, hard_breaks=hard_breaks).html(pictures)
