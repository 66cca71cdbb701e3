"""Cutting: from the parts of a page that are its text to pieces, each of which becomes a block."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from articles.extraction.breaking import break_run
from articles.extraction.elements import BLOCKS, PICTURES, is_gone, tag_of
from articles.extraction.inline import is_kept
from articles.extraction.kinds import Sorter
from articles.extraction.tokens import Piece, Sort, Token

# Inline elements opened one in another beyond this are as good as not there.
DEEPEST = 10


@dataclass
class _Cutter:
    sorter: Sorter
    foreign: Collection[HtmlElement]
    pieces: list[Piece] = field(default_factory=list)
    # The blocks that are open, the innermost last, and the inline elements within it.
    blocks: list[HtmlElement] = field(default_factory=list)
    inline: list[HtmlElement] = field(default_factory=list)
    run: list[Token] = field(default_factory=list)
    # The element that is a block as a whole, and its kind.
    whole: HtmlElement | None = None
    kind: str = ""

    def enter(self, element: HtmlElement) -> bool:
        """Take the start of an element; return whether to go into it."""
        if element.tag == "noscript":
            self.run += (Token(Sort.PICTURE, each) for each in element.iter("img"))
            return False
        if element in self.foreign:
            self._pass_over(element)
            return False
        if element.tag in PICTURES or element.tag == "br":
            sort = Sort.BREAK if element.tag == "br" else Sort.PICTURE
            self.run.append(Token(sort, element))
        elif self.whole is not None:
            self.run.append(Token(Sort.OPEN, element))
        else:
            self._open(element)
        self.add(element.text, element)
        return True

    def _pass_over(self, element: HtmlElement) -> None:
        if element.tag not in BLOCKS or is_gone(element):
            return
        if self.whole is None:
            self._end_run()
        else:
            self.run += (Token(Sort.OPEN, element), Token(Sort.CLOSE, element))

    def _open(self, element: HtmlElement) -> None:
        kind = self.sorter.kind_of(element)
        if kind:
            self._end_run()
            self.whole, self.kind = element, kind
            self.run = [Token(Sort.OPEN, element)]
            if kind == "heading":
                self.run += self._reopened()
        elif element.tag in BLOCKS:
            self._end_run()
            self.blocks.append(element)
        elif self._adds(element):
            self.inline.append(element)
            self.run.append(Token(Sort.OPEN, element))

    def _adds(self, element: HtmlElement) -> bool:
        if len(self.inline) >= DEEPEST or not is_kept(element):
            return False
        return element.tag == "span" or all(each.tag != element.tag for each in self.inline)

    def leave(self, element: HtmlElement) -> None:
        """Take the end of an element."""
        if element.tag in PICTURES or element.tag == "br":
            return
        if element is self.whole:
            if self.kind == "heading":
                self.run += self._closing()
            self.run.append(Token(Sort.CLOSE, element))
            level = int(tag_of(element)[1]) if self.kind == "heading" else 0
            self.pieces.append(Piece(self.kind, element, self.run, level))
            self.whole, self.run = None, self._reopened()
        elif self.whole is not None:
            self.run.append(Token(Sort.CLOSE, element))
        elif self.blocks and element is self.blocks[-1]:
            self._end_run()
            self.blocks.pop()
        elif self.inline and element is self.inline[-1]:
            self.run.append(Token(Sort.CLOSE, element))
            self.inline.pop()

    def add(self, text: str | None, element: HtmlElement) -> None:
        """Take text that stands in an element."""
        if text:
            self.run.append(Token(Sort.TEXT, element, text))

    def _reopened(self) -> list[Token]:
        return [Token(Sort.OPEN, element) for element in self.inline]

    def _closing(self) -> list[Token]:
        return [Token(Sort.CLOSE, element) for element in reversed(self.inline)]

    def finish(self) -> None:
        """Take the end of the part."""
        self._end_run()

    def _end_run(self) -> None:
        if self.blocks:
            self.run += self._closing()
            self.pieces += break_run(self.run, self.blocks[-1])
        self.run = self._reopened()


def cut(
    parts: Sequence[HtmlElement], sorter: Sorter, foreign: Collection[HtmlElement]
) -> Iterator[Piece]:
    """Return the pieces of the text in their order."""
    for part in parts:
        yield from _cut_part(part, _Cutter(sorter, foreign))


def _cut_part(part: HtmlElement, cutter: _Cutter) -> list[Piece]:
    walk = etree.iterwalk(part, events=("start", "end", "comment", "pi"))
    if part.tag not in BLOCKS:
        cutter.blocks.append(
            next((each for each in part.iterancestors() if each.tag in BLOCKS), part)
        )
    skipped = None
    for event, element in walk:
        if event == "start" and not cutter.enter(element):
            skipped = element
            walk.skip_subtree()
        elif event == "end" and element is not skipped:
            cutter.leave(element)
        parent = element.getparent()
        if event != "start" and element is not part and parent is not None:
            cutter.add(element.tail, parent)
    cutter.finish()
    return cutter.pieces
