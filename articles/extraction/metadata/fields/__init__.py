"""Fields: one arbiter each, which orders the clues, cleans them and refuses what cannot be."""

from articles.extraction.metadata.fields.addresses import choose_url
from articles.extraction.metadata.fields.authors import choose_authors
from articles.extraction.metadata.fields.descriptions import choose_description
from articles.extraction.metadata.fields.languages import choose_language
from articles.extraction.metadata.fields.licences import choose_licence
from articles.extraction.metadata.fields.pictures import choose_picture
from articles.extraction.metadata.fields.published import choose_published
from articles.extraction.metadata.fields.sites import choose_site
from articles.extraction.metadata.fields.titles import choose_title

__all__ = [
    "choose_authors",
    "choose_description",
    "choose_language",
    "choose_licence",
    "choose_picture",
    "choose_published",
    "choose_site",
    "choose_title",
    "choose_url",
]
