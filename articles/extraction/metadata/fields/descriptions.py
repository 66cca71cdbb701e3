"""The description: a sentence or two about the article."""

from collections.abc import Mapping, Sequence

from articles.extraction.found import Field, Found
from articles.extraction.metadata.clues import Clue
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.texts import clean, squeeze

SHORTEST = 12


def choose_description(
    clues: Sequence[Clue], page: Page, known: Mapping[Field, Found]
) -> Found | None:
    """Return the description, unless it only repeats the title or the site's name."""
    del page
    said = {
        squeeze(known[field].value) for field in (Field.TITLE, Field.SITE_NAME) if field in known
    }
    for clue in sorted(clues, key=_worth):
        text = clean(clue.value)
        if len(squeeze(text)) >= SHORTEST and squeeze(text) not in said:
            return Found((text,), clue.where)
    return None


def _worth(clue: Clue) -> tuple[bool, int]:
    return not clue.where.startswith("meta"), clue.trust
