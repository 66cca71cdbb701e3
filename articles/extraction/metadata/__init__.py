"""Metadata: what a page tells of its article in marks made for machines and in what readers see."""

from articles.extraction.metadata.reading import read_metadata

__all__ = ["read_metadata"]
