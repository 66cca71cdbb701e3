"""Sources: places of a page where it says something of its article, one module each."""

from articles.extraction.metadata.sources.address import read_address
from articles.extraction.metadata.sources.bylines import read_bylines
from articles.extraction.metadata.sources.datelines import read_datelines
from articles.extraction.metadata.sources.jsonld import read_jsonld
from articles.extraction.metadata.sources.links import read_links
from articles.extraction.metadata.sources.metas import read_metas
from articles.extraction.metadata.sources.microformats import read_microformats
from articles.extraction.metadata.sources.properties import read_properties

# What is made for machines; then what readers see, whose place the headline tells.
DECLARED = (read_jsonld, read_metas, read_properties, read_microformats, read_links)
VISIBLE = (read_bylines, read_datelines, read_address)

__all__ = ["DECLARED", "VISIBLE"]
