"""JSON-LD: what a page says of its article as linked data, broken or not."""

from articles.extraction.metadata.sources.jsonld.articles import LESSER, PAGES, WORKS
from articles.extraction.metadata.sources.jsonld.clueing import read_jsonld

__all__ = ["LESSER", "PAGES", "WORKS", "read_jsonld"]
