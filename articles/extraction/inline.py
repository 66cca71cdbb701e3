"""Inline markup: the HTML of a run of text within one block."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from lxml.html import HtmlElement

from articles.extraction.addresses import resolve_link
from articles.extraction.breaking import has_ink
from articles.extraction.cleaning import ATTRIBUTES, EVERYWHERE, INLINE, allowed
from articles.extraction.elements import tag_of
from articles.extraction.pictures import Picture
from articles.extraction.spacing import RUN
from articles.extraction.tokens import Sort, Token

RENAMED = {"strike": "s", "tt": "code"}
EDGES = (" ", "<br>")


@dataclass
class _Writer:
    base: str
    pictures: Iterator[Picture | None]
    keeps_space: bool
    is_after_space: bool = False
    out: list[str] = field(default_factory=list)
    # Elements whose tags wait for something to stand between them, and those that are written.
    waiting: list[HtmlElement] = field(default_factory=list)
    written: list[tuple[HtmlElement, str]] = field(default_factory=list)

    def take(self, token: Token) -> None:
        match token.sort:
            case Sort.TEXT:
                self._write(token.text)
            case Sort.BREAK:
                self.is_after_space = True
                self.out.append("<br>")
            case Sort.PICTURE:
                self._show(next(self.pictures, None))
            case Sort.OPEN:
                self.waiting.append(token.element)
            case Sort.CLOSE:
                self._close(token.element)

    def _write(self, text: str) -> None:
        if has_ink(text):
            self._open_waiting()
        shown = text if self.keeps_space else RUN.sub(" ", text)
        if self.is_after_space and not self.keeps_space:
            shown = shown.removeprefix(" ")
        if shown:
            self.is_after_space = shown[-1] == " "
            self.out.append(escape(shown, quote=False))

    def _show(self, picture: Picture | None) -> None:
        if picture:
            self._open_waiting()
            self.is_after_space = False
            self.out.append(write_picture(picture))

    def _open_waiting(self) -> None:
        for element in self.waiting:
            tag = inline_tag(element, self.base)
            self.out.append(open_tag(element, tag, self.base))
            self.written.append((element, tag))
        self.waiting.clear()

    def _close(self, element: HtmlElement) -> None:
        if self.waiting and self.waiting[-1] is element:
            self.waiting.pop()
        elif self.written and self.written[-1][0] is element:
            self.out.append(close_tag(self.written.pop()[1]))

    def finish(self) -> str:
        while self.written:
            self.out.append(close_tag(self.written.pop()[1]))
        return _strip(self.out)


def write_inline(
    tokens: Sequence[Token],
    *,
    base: str,
    pictures: Iterator[Picture | None],
    keeps_space: bool = False,
) -> str:
    """Return the HTML of a run of text; `pictures` are those of its tokens, in order."""
    writer = _Writer(base, pictures, keeps_space)
    for token in tokens:
        writer.take(token)
    return writer.finish()


def _strip(out: list[str]) -> str:
    start, end = 0, len(out)
    while start < end and not out[start].strip(" ").removeprefix("<br>"):
        start += 1
    while end > start and not out[end - 1].strip(" ").removeprefix("<br>"):
        end -= 1
    return "".join(out[start:end]).strip(" ")


def write_picture(picture: Picture) -> str:
    """Return the element of a picture."""
    return f'<img src="{escape(picture.address)}" alt="{escape(picture.text)}">'


def inline_tag(element: HtmlElement, base: str) -> str:
    """Return the tag of an inline element; nothing if only what stands in it is kept."""
    tag = RENAMED.get(tag_of(element), tag_of(element))
    if tag not in INLINE or (tag == "a" and not resolve_link(element.get("href") or "", base)):
        return ""
    return "" if tag == "span" and not _attributes(element, tag, base) else tag


def is_kept(element: HtmlElement) -> bool:
    """Return whether anything of an inline element may stand in HTML or text."""
    tag = RENAMED.get(tag_of(element), tag_of(element))
    return tag in INLINE and (tag != "span" or not EVERYWHERE.keys().isdisjoint(element.attrib))


def open_tag(element: HtmlElement, tag: str, base: str) -> str:
    """Return the tag with those of the element's attributes that may stand in it."""
    return f"<{tag}{_attributes(element, tag, base)}>" if tag else ""


def close_tag(tag: str) -> str:
    """Return the end of an element; nothing for an element without tag."""
    return f"</{tag}>" if tag else ""


def _attributes(element: HtmlElement, tag: str, base: str) -> str:
    names = (*ATTRIBUTES.get(tag, {}), *EVERYWHERE)
    found = ((name, element.get(name) or "") for name in names)
    values = (
        (name, resolve_link(value, base) if name == "href" else value) for name, value in found
    )
    return "".join(
        f' {name}="{escape(value)}"' for name, value in values if allowed(tag, name, value)
    )
