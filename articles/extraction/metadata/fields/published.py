"""The date: of publication and of this article, as exact as the page says and no more."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from articles.extraction.found import Field, Found
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.dates import (
    find_date,
    is_plausible,
    is_possible,
    order_of,
    read_moment,
)
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.texts import clean


def choose_published(
    clues: Sequence[Clue], page: Page, known: Mapping[Field, Found]
) -> Found | None:
    """Return the date, or the time where the page tells its zone."""
    language = known.get(Field.LANGUAGE)
    readings = list(_read(clues, page, language.value if language else ""))
    if not readings:
        return None
    first, clue = readings[0]
    if "T" not in first and clue.trust is not Trust.IMPLIED:
        for exact, other in readings[1:]:
            if exact.startswith(first + "T"):
                return Found((exact,), other.where)
    return Found((first,), clue.where)


def _read(clues: Sequence[Clue], page: Page, language: str) -> Iterator[tuple[str, Clue]]:
    order = order_of(language, host=_host(page.url))
    for clue in sorted(clues, key=lambda clue: clue.trust):
        for value in clue.values[:3]:
            text = clean(value)
            iso = (
                find_date(text, order=order)
                if clue.trust is Trust.SEEN
                else read_moment(text, order=order)
            )
            if iso and (is_plausible(iso) or (clue.trust is Trust.STATED and is_possible(iso))):
                yield iso, clue
                break


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
