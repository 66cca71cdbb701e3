"""Text: from Markdown to safe HTML and plain text, slugs, and what two versions differ in."""

from articles.text.blocks import Block
from articles.text.comparing import Piece, compare
from articles.text.cutting import Cut, cut
from articles.text.directions import direction
from articles.text.documents import Document, parse, render
from articles.text.pictures import SIZES, Picture, Source, picture_markup
from articles.text.slugs import slugify

__all__ = [
    "SIZES",
    "Block",
    "Cut",
    "Document",
    "Picture",
    "Piece",
    "Source",
    "compare",
    "cut",
    "direction",
    "parse",
    "picture_markup",
    "render",
    "slugify",
]
