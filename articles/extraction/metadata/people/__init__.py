"""People: names read off bylines, without all that stands around them."""

from articles.extraction.metadata.people.judging import is_generic, is_group, is_person
from articles.extraction.metadata.people.reading import read_names

__all__ = ["is_generic", "is_group", "is_person", "read_names"]
