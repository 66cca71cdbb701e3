"""Markup: the HTML of a block, written anew from its tokens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from lxml.html import HtmlElement

from articles.extraction.breaking import is_seen
from articles.extraction.cleaning import TAGS, clean
from articles.extraction.elements import BLOCKS, CODE, tag_of
from articles.extraction.inline import close_tag, open_tag, write_inline, write_picture
from articles.extraction.pictures import Picture
from articles.extraction.tokens import Piece, Sort, Token
from articles.extraction.writing import write_code

RENAMED = {"dd": "li", "dir": "ul", "dl": "ul", "dt": "li", "menu": "ul"} | dict.fromkeys(
    CODE, "pre"
)
# What text that stands directly in one of these is put into.
WRAPPERS = {"": "p", "blockquote": "p", "ol": "li", "ul": "li"}
# Nothing but these may stand in a row or a table.
PARTS = frozenset({"table", "tbody", "tfoot", "thead", "tr"})
UNDIVIDED = frozenset({"figcaption", "p", "pre"})
# Deeper elements lose their tags and keep their text.
DEEPEST = 40


@dataclass
class _Place:
    """An element that is written and open, and whether text stands directly in it."""

    tag: str
    is_filled: bool = False


@dataclass
class _Writer:
    base: str
    pictures: Iterator[Picture | None]
    out: list[str] = field(default_factory=list)
    # The tags of the blocks that are open, empty where one was left out; and those that are written.
    tags: list[str] = field(default_factory=list)
    places: list[_Place] = field(default_factory=lambda: [_Place("")])
    inline: list[HtmlElement] = field(default_factory=list)
    run: list[Token] = field(default_factory=list)

    def take(self, token: Token) -> None:
        if token.element.tag not in BLOCKS or token.sort is Sort.TEXT:
            self._follow(token)
            self.run.append(token)
            return
        self.end_run()
        if token.sort is Sort.OPEN:
            self._open(token.element)
        else:
            self._close()

    def _follow(self, token: Token) -> None:
        if token.sort is Sort.OPEN:
            self.inline.append(token.element)
        elif token.sort is Sort.CLOSE and self.inline:
            self.inline.pop()

    def _open(self, element: HtmlElement) -> None:
        tag = RENAMED.get(tag_of(element), tag_of(element))
        if tag not in TAGS or len(self.places) > DEEPEST or self.places[-1].tag in UNDIVIDED:
            tag = ""
        self.out.append(open_tag(element, tag, self.base))
        self.tags.append(tag)
        if tag:
            self.places.append(_Place(tag))

    def _close(self) -> None:
        tag = self.tags.pop()
        self.out.append(close_tag(tag))
        if tag:
            self.places.pop()

    def end_run(self) -> None:
        run, self.run = self.run, [Token(Sort.OPEN, each) for each in self.inline[:DEEPEST]]
        if not any(is_seen(token) for token in run):
            return
        place = self.places[-1]
        is_kept = place.tag == "pre"
        html = write_inline(run, base=self.base, pictures=self.pictures, keeps_space=is_kept)
        wrapper = WRAPPERS.get(place.tag, "")
        if wrapper:
            self.out += [f"<{wrapper}>", html, f"</{wrapper}>"]
        elif html and place.tag not in PARTS:
            self.out += ["<br>" * place.is_filled, html]
            place.is_filled = True


def write_html(piece: Piece, *, base: str, pictures: Sequence[Picture | None]) -> str:
    """Return the safe HTML of a block."""
    if piece.kind == "rule":
        return "<hr>"
    if piece.kind == "code":
        return clean(f"<pre><code>{escape(write_code(piece.tokens), quote=False)}</code></pre>")
    if piece.kind == "figure":
        return clean(_write_figure(piece.tokens, base, pictures))
    if piece.kind == "paragraph":
        html = write_inline(piece.tokens, base=base, pictures=iter(pictures))
        return clean(f"{open_tag(piece.element, 'p', base)}{html}</p>")
    return clean(_write_flow(piece.tokens, base, pictures))


def _write_figure(tokens: Sequence[Token], base: str, pictures: Sequence[Picture | None]) -> str:
    shown = "".join(write_picture(picture) for picture in pictures if picture)
    words = [token for token in tokens if token.sort is not Sort.PICTURE]
    caption = _write_flow(words, base, (), place="figcaption")
    return f"<figure>{shown}{f'<figcaption>{caption}</figcaption>' if caption else ''}</figure>"


def _write_flow(
    tokens: Sequence[Token], base: str, pictures: Sequence[Picture | None], *, place: str = ""
) -> str:
    writer = _Writer(base, iter(pictures), places=[_Place(place)])
    for token in tokens:
        writer.take(token)
    writer.end_run()
    return "".join(writer.out)
