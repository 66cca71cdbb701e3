"""Metadata: what a page tells of its article in marks made for machines and in what readers see."""

from collections.abc import Mapping

from lxml.html import HtmlElement

from articles.extraction.found import Metadata


def read_metadata(tree: HtmlElement, *, url: str, headers: Mapping[str, str]) -> Metadata:
    """Return what the page says about its article; what it does not say is absent."""
    del tree, url, headers
    return {}
