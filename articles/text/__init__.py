"""Text: from Markdown to safe HTML and plain text, slugs, tokens, and what two versions differ in."""

from articles.text.abridging import abridge
from articles.text.autolinks import bare_addresses
from articles.text.bigrams import (
    EDITION,
    bigrams_of,
    fold,
    is_cjk,
    runs_of,
    tokens_of,
    tokens_of_runs,
    words_of,
)
from articles.text.blocks import Block
from articles.text.comparing import Kind, Piece, compare
from articles.text.credits import credit_markup, licence_markup, source_markup
from articles.text.cutting import Cut, cut
from articles.text.detaching import detach
from articles.text.directions import direction
from articles.text.documents import Document, parse, render
from articles.text.grafting import graft
from articles.text.normalising import printable
from articles.text.old_forms import old_spellings
from articles.text.outlines import Heading, outline
from articles.text.paces import minutes_of
from articles.text.phrases import is_japanese, phrases_of
from articles.text.pictures import (
    SIZES,
    Picture,
    Source,
    frame_markup,
    picture_markup,
    zoom_markup,
)
from articles.text.printing import mark_bare_links
from articles.text.readings import LATIN, group_of, order_of
from articles.text.remarks import can_be_seen, render_remark, tidy_remark
from articles.text.slugs import slugify
from articles.text.taking import Lines, take_lines

__all__ = [
    "EDITION",
    "LATIN",
    "SIZES",
    "Block",
    "Cut",
    "Document",
    "Heading",
    "Kind",
    "Lines",
    "Picture",
    "Piece",
    "Source",
    "abridge",
    "bare_addresses",
    "bigrams_of",
    "can_be_seen",
    "compare",
    "credit_markup",
    "cut",
    "detach",
    "direction",
    "fold",
    "frame_markup",
    "graft",
    "group_of",
    "is_cjk",
    "is_japanese",
    "licence_markup",
    "mark_bare_links",
    "minutes_of",
    "old_spellings",
    "order_of",
    "outline",
    "parse",
    "phrases_of",
    "picture_markup",
    "printable",
    "render",
    "render_remark",
    "runs_of",
    "slugify",
    "source_markup",
    "take_lines",
    "tidy_remark",
    "tokens_of",
    "tokens_of_runs",
    "words_of",
    "zoom_markup",
]
