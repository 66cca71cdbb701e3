"""Sifting: pieces of a text that are none of it, by what they say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.extraction.breaking import has_ink
from articles.extraction.phrases import BETWEEN, BYLINE, DATELINE, LABEL, POINTER, RELATED
from articles.extraction.titles import Titles, normalise
from articles.extraction.tokens import Piece, Sort, Token

# A line of a head has no more characters, and a text has begun with a block of so many bytes.
LONGEST = 120
BEGINNING = 60
# Titles and pointers to other pages are no longer.
LONGEST_TITLE = 400
LONGEST_POINTER = 300
# Where so much is links, a block is little else.
LINKED = 0.6
# Bylines stand among so many first blocks.
OPENING = 4


@dataclass(frozen=True)
class Read:
    """A piece with its text, how much of that is links, and its half-open range of lines."""

    piece: Piece
    text: str
    linked: float
    lines: tuple[int, int]


def sift(reads: Iterable[Read], titles: Titles | None) -> Iterator[Read]:
    """Return what is of the text: no title, no byline, no pointer to other pages, no label.

    Without titles the text has no head that would have to go.
    """
    text = _without_head(reads, titles) if titles else reads
    return _without_related(each for each in text if not _is_foreign(each))


def _without_head(reads: Iterable[Read], titles: Titles) -> Iterator[Read]:
    has_begun, has_title, kept = False, False, 0
    for each in reads:
        if not has_begun and _is_title(each, titles, has_title=has_title):
            has_title = has_title or each.piece.kind == "heading"
        elif has_begun or kept >= OPENING or not _is_head(each):
            has_begun = has_begun or _begins(each)
            kept += bool(each.text)
            yield each


def _without_related(reads: Iterable[Read]) -> Iterator[Read]:
    """Leave out headings of links to other pages with those links, but none that has other text."""
    heading: Read | None = None
    has_links = False
    for each in reads:
        if heading and (each.linked >= LINKED or not each.text):
            has_links = True
            continue
        if heading and not has_links:
            yield heading
        heading, has_links = None, False
        if each.piece.kind == "heading" and RELATED.fullmatch(each.text):
            heading = each
        else:
            yield each


def _is_time(tokens: Iterable[Token]) -> bool:
    """Return whether all the text there is stands in elements for times."""
    tags = {
        token.element.tag for token in tokens if token.sort is Sort.TEXT and has_ink(token.text)
    }
    return tags == {"time"}


def _begins(each: Read) -> bool:
    is_text = each.piece.kind in {"paragraph", "list", "quotation", "code", "table"}
    return (
        is_text and each.linked < LINKED and len(each.text.encode("utf-8", "replace")) >= BEGINNING
    )


def _is_title(each: Read, titles: Titles, *, has_title: bool) -> bool:
    if each.piece.kind not in {"heading", "paragraph"} or len(each.text) > LONGEST_TITLE:
        return False
    return titles.has(each.text) or (each.piece.level == 1 and not has_title)


def _is_head(each: Read) -> bool:
    if each.piece.kind not in {"paragraph", "list", "heading"} or len(each.text) > LONGEST:
        return False
    parts = [part for part in BETWEEN.split(each.text) if normalise(part)]
    return all(DATELINE.fullmatch(part) or BYLINE.fullmatch(part) for part in parts)


def _is_foreign(each: Read) -> bool:
    if _is_time(each.piece.tokens):
        return True
    if each.piece.kind not in {"heading", "paragraph", "list"} or len(each.text) > LONGEST_POINTER:
        return False
    if all(LABEL.fullmatch(line) for line in each.text.split("\n")):
        return True
    return each.linked >= LINKED / 2 and bool(POINTER.match(each.text))
