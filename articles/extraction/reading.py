"""Reading: from the source of a page to its metadata, its main text and its lines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from lxml.html import HtmlElement

from articles.extraction.addresses import base_of
from articles.extraction.blocks import Block, Reading
from articles.extraction.cutting import cut
from articles.extraction.figures import find_framed
from articles.extraction.finding import Page, find_main
from articles.extraction.foreign import find_foreign
from articles.extraction.kinds import Sorter
from articles.extraction.linking import find_links, linked_share
from articles.extraction.markup import write_html
from articles.extraction.metadata import read_metadata
from articles.extraction.parsing import is_fragment, parse
from articles.extraction.pictures import find_pictures
from articles.extraction.placing import place
from articles.extraction.shortening import shorten
from articles.extraction.sifting import Read, sift
from articles.extraction.surveying import survey
from articles.extraction.titles import Titles
from articles.extraction.tokens import Piece
from articles.extraction.writing import write_code, write_text
from articles.fragments import Line, read_lines

NO_HEADERS: Mapping[str, str] = MappingProxyType({})


def read_page(html: str, *, url: str, headers: Mapping[str, str] = NO_HEADERS) -> Reading:
    """Return what a page says, or a part of one that somebody pasted. Never raises.

    There are no blocks where the main text was not found.
    """
    tree = parse(html)
    metadata = read_metadata(tree, url=url, headers=headers)
    lines = read_lines(tree)
    is_part = is_fragment(html)
    pieces = _read_pieces(tree, lines, is_part=is_part)
    # Who copies a part of a page has chosen where it begins.
    reads = sift(pieces, None if is_part else Titles(tree, metadata))
    blocks = tuple(_make_blocks(reads, base_of(tree, url)))
    return Reading(metadata, blocks, tuple(line.text for line in lines))


def _read_pieces(tree: HtmlElement, lines: Sequence[Line], *, is_part: bool) -> Iterator[Read]:
    page = survey(tree)
    foreign = find_foreign(page)
    parts = find_main(Page(page, foreign, lines, is_part))
    prose = sum(page.prose.get(part, 0) for part in parts)
    whole = cut(parts, Sorter(page, prose, find_framed(page)), foreign)
    pieces = [shorten(piece) for piece in whole]
    texts = [_text_of(piece) for piece in pieces]
    # All have their lines, or those of a piece that is left out would fall to its neighbours.
    for piece, text, span in zip(pieces, texts, place(pieces, texts, lines), strict=True):
        if text or piece.kind in {"figure", "rule"}:
            yield Read(piece, text, linked_share(piece.tokens), span)


def _text_of(piece: Piece) -> str:
    return write_code(piece.tokens) if piece.kind == "code" else write_text(piece.tokens)


def _make_blocks(reads: Iterable[Read], base: str) -> Iterator[Block]:
    for each in reads:
        pictures = find_pictures(each.piece.tokens, base)
        images = tuple(picture.address for picture in pictures if picture)
        if each.piece.kind == "figure" and not each.text and not images:
            continue
        yield Block(
            each.piece.kind,
            each.text,
            write_html(each.piece, base=base, pictures=pictures),
            level=each.piece.level,
            links=tuple(find_links(each.piece.tokens, base)),
            images=images,
            first_line=each.lines[0],
            last_line=each.lines[1],
        )
