"""Pages that others wrote, read: what they are, who wrote them, and their main text."""

from articles.extraction.blocks import Block, Reading
from articles.extraction.found import Field, Found, Metadata
from articles.extraction.metadata import read_metadata
from articles.extraction.pasting import lines_of, read_text
from articles.extraction.reading import read_page
from articles.extraction.showing import beside, without_pictures

__all__ = [
    "Block",
    "Field",
    "Found",
    "Metadata",
    "Reading",
    "beside",
    "lines_of",
    "read_metadata",
    "read_page",
    "read_text",
    "without_pictures",
]
