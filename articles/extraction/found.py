"""What a page says about its article, and where it says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What an editor would otherwise type: the fields of an original."""

    TITLE = "title"
    AUTHORS = "authors"
    SITE_NAME = "site_name"
    PUBLISHED = "published"
    LANGUAGE = "language"
    URL = "url"
    LICENCE = "licence"
    PICTURE = "picture"
    DESCRIPTION = "description"


@dataclass(frozen=True)
class Found:
    """Values of one field, never empty, with where on the page they stand.

    Authors are several; every other field has one value. `where` is told to people, such as
    `JSON-LD headline` or `header Content-Language`.
    """

    values: tuple[str, ...]
    where: str

    @property
    def value(self) -> str:
        """The first value, which is the only one of every field but the authors."""
        return self.values[0]


# A field that was not found is absent: nothing is guessed.
Metadata = Mapping[Field, Found]
