"""Descriptions: what the site says of itself to machines, from one source."""

from articles.descriptions.addresses import absolute
from articles.descriptions.atom import atom
from articles.descriptions.bibtex import bibtex, citation_key
from articles.descriptions.citing import citation_in_japanese, citation_in_latin
from articles.descriptions.correcting import CorrectionEntry
from articles.descriptions.crediting import linked_credit_lines
from articles.descriptions.describing import Description, Original, Person, Picture, describe
from articles.descriptions.feeds import Entry, Feed, json_feed
from articles.descriptions.linked_data import embeddable, linked_data
from articles.descriptions.locales import locale_of
from articles.descriptions.open_graph import open_graph
from articles.descriptions.ris import ris
from articles.descriptions.site_maps import LIMIT, Place, index_of_site_maps, site_map

__all__ = [
    "LIMIT",
    "CorrectionEntry",
    "Description",
    "Entry",
    "Feed",
    "Original",
    "Person",
    "Picture",
    "Place",
    "absolute",
    "atom",
    "bibtex",
    "citation_in_japanese",
    "citation_in_latin",
    "citation_key",
    "describe",
    "embeddable",
    "index_of_site_maps",
    "json_feed",
    "linked_credit_lines",
    "linked_data",
    "locale_of",
    "open_graph",
    "ris",
    "site_map",
]
