"""Pages that others wrote, read: what they are, who wrote them, and their main text."""

from articles.extraction.blocks import Block
from articles.extraction.found import Field, Found, Metadata

__all__ = ["Block", "Field", "Found", "Metadata"]
