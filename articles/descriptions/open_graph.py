"""Open Graph: what other sites show where somebody leads to a translation."""

from collections.abc import Iterator

from django.conf import settings

from articles.descriptions.describing import Description
from articles.descriptions.locales import locale_of
from articles.descriptions.moments import moment_of

Property = tuple[str, str]


def open_graph(about: Description) -> list[Property]:
    """Return the properties with their values, in their order; what is not known is left out."""
    return [(name, value) for name, value in _properties(about) if value]


def _properties(about: Description) -> Iterator[Property]:
    card = about.card
    yield from (
        ("og:type", "article"),
        ("og:site_name", settings.SITE_NAME),
        ("og:title", about.title),
        ("og:description", about.summary),
        ("og:url", about.url),
        ("og:locale", locale_of(about.language)),
        ("og:image", card.url),
        ("og:image:type", card.media_type),
        ("og:image:width", str(card.width)),
        ("og:image:height", str(card.height)),
        ("og:image:alt", card.alt),
        ("article:published_time", moment_of(about.published)),
        ("article:modified_time", moment_of(about.modified)),
    )
    yield from (("article:author", author.url) for author in about.original.authors)
    yield from (("article:tag", tag) for tag in about.tags)
