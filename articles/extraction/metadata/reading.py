"""Reading of metadata: clues from every source, then one arbiter a field."""

from collections.abc import Iterable, Mapping

from lxml.html import HtmlElement

from articles.extraction.found import Field, Found, Metadata
from articles.extraction.metadata.clues import Arbiter, Clue, Source
from articles.extraction.metadata.fields import (
    choose_authors,
    choose_description,
    choose_language,
    choose_licence,
    choose_picture,
    choose_published,
    choose_site,
    choose_title,
    choose_url,
)
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.sources import DECLARED, VISIBLE
from articles.extraction.metadata.walking import walk

# The headline's place tells where bylines and dates are looked for, and the language how dates
# are read: so the order matters.
FIRST: tuple[tuple[Field, Arbiter], ...] = (
    (Field.SITE_NAME, choose_site),
    (Field.TITLE, choose_title),
    (Field.LANGUAGE, choose_language),
)
THEN: tuple[tuple[Field, Arbiter], ...] = (
    (Field.AUTHORS, choose_authors),
    (Field.PUBLISHED, choose_published),
    (Field.URL, choose_url),
    (Field.LICENCE, choose_licence),
    (Field.PICTURE, choose_picture),
    (Field.DESCRIPTION, choose_description),
)


def read_metadata(tree: HtmlElement, *, url: str, headers: Mapping[str, str]) -> Metadata:
    """Return what the page says about its article; what it does not say is absent.

    Nothing is fetched, the tree is not changed, and no page is too broken to be read.
    """
    page = Page(tree, url, headers)
    walk(page)
    found: dict[Field, Found] = {}
    clues = _gather(DECLARED, page)
    _choose(FIRST, clues, page=page, found=found)
    clues += _gather(VISIBLE, page)
    _choose(THEN, clues, page=page, found=found)
    return found


def _gather(sources: Iterable[Source], page: Page) -> list[Clue]:
    return [clue for source in sources for clue in source(page)]


def _choose(
    arbiters: Iterable[tuple[Field, Arbiter]],
    clues: list[Clue],
    *,
    page: Page,
    found: dict[Field, Found],
) -> None:
    for field, choose in arbiters:
        chosen = choose([clue for clue in clues if clue.field is field], page, found)
        if chosen:
            found[field] = chosen
