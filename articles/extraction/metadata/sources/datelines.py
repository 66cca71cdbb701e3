"""Datelines: dates that a page shows, by its time elements, by marks for its styles and by place."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.extraction.found import Field
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.dates import has_label
from articles.extraction.metadata.pages import Page, Place
from articles.extraction.metadata.surroundings import Zone
from articles.extraction.metadata.texts import text_of

MARK = re.compile(
    r"(?:[\w-]+[-_])?(?:date|time|datetime|timestamp|time-?stamp|date-?line|pub-?date|published|publish|posted|posted-?on|created|issued|datum|fecha|data|entry-?meta|post-?meta|article-?meta|meta|by-?line|byline|info|"
    r"date-?header|entry-?date|post-?info|author|submitted|article-?info|update|cr[eé]dit-?date|day|hiduke|koukai|news-?date|writer|arttime|pubtime)"
    r"(?:[-_]*(?:published|time|text|line|info|header|created|display|wrapper|container|top|meta|item|inner|day|value|block|stamp|single|on|content|data|date|left|right))*"
)
NOT_MARK = re.compile(
    r"updat|modif|comment|expire|event|countdown|upcoming|archive|calendar|weather|current|today|read-?time|reading"
)
POSTED = re.compile(
    r"\b(?:posted|published|veröffentlicht|publié|publicado|pubblicato|geplaatst)\b|公開日|投稿日|掲載日|опубликовано",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?。]$|[a-z]{3}[,;] [a-z]{3}")
ELSEWHERE = Zone.ASIDE | Zone.FIGURE | Zone.FOOTER | Zone.QUOTE
UPDATED = re.compile(r"updat|modif|aktualis|edited", re.IGNORECASE)
# How far from the headline a text stands, the text, and where.
Line = tuple[int, str, str]
ABOVE = 6
BELOW = 14
LONGEST = 220


def read_datelines(page: Page) -> Iterator[Clue]:
    """Yield the clues of time elements, of marked lines, and of the lines around the headline."""
    yield from _read_times(page)
    # What says that it is the date of publication counts before what only stands nearer.
    lines = [*_read_marks(page), *_read_rows(page)]
    lines.sort(key=lambda told: (not has_label(told[1]), told[0]))
    for _, text, where in lines:
        yield Clue(Field.PUBLISHED, (text,), where, Trust.SEEN)


def _is_own(place: Place) -> bool:
    return not place.zone & ELSEWHERE


def _distance(line: int, page: Page) -> int:
    gap = line - page.headline
    return gap if gap >= 0 else -4 * gap


def _read_times(page: Page) -> Iterator[Clue]:
    times = [place for place in page.times if _is_own(place) and not _is_of_change(place)]
    for place in times:
        if "pubdate" in place.element.attrib:
            value = place.element.get("datetime") or text_of(place.element)
            yield Clue(Field.PUBLISHED, (value,), "time pubdate", Trust.MARKED)
            return
    near = [
        place for place in times if page.headline - ABOVE <= place.line <= page.headline + 3 * BELOW
    ]
    if page.headline < 0:
        near = times if len(times) == 1 else []
    for place in sorted(near, key=lambda place: _distance(place.line, page))[:3]:
        value = place.element.get("datetime") or text_of(place.element)
        yield Clue(Field.PUBLISHED, (value,), "time element", Trust.MARKED)


def _is_of_change(place: Place) -> bool:
    parent = place.element.getparent()
    said = _said_before(place.element)[-40:]
    if has_label(said):
        return False
    outer = (parent.get("class") or "") if parent is not None else ""
    words = " ".join((*place.words, outer))
    return "published" not in words and bool(UPDATED.search(words) or UPDATED.search(said))


def _said_before(element: HtmlElement) -> str:
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return before.tail or text_of(before)
    return (parent.text or "") if parent is not None else ""


def _read_marks(page: Page) -> Iterator[Line]:
    marks = [place for place in page.marks if _is_own(place) and any(map(_is_mark, place.words))]
    if page.headline >= 0:
        marks = [place for place in marks if place.line >= page.headline - ABOVE]
    for place in sorted(marks, key=lambda place: _distance(place.line, page))[:12]:
        text = text_of(place.element)
        if not any(map(str.isdigit, text)):
            text = place.element.get("title") or place.element.get("datetime") or ""
        if text and len(text) <= LONGEST and place.element.tag != "time":
            word = next(filter(_is_mark, place.words))
            yield _distance(place.line, page), text, f"class {word}"


def _is_mark(word: str) -> bool:
    return bool(MARK.fullmatch(word)) and not NOT_MARK.search(word)


def _read_rows(page: Page) -> Iterator[Line]:
    start = max(0, page.headline - ABOVE)
    below = page.headline + BELOW if page.headline >= 0 else 0
    for number, row in enumerate(page.rows[start:], start):
        if row.zone & ELSEWHERE:
            continue
        if number < below and _is_dateline(row.text):
            # A mark beside says better where a line stands.
            yield _distance(number, page) + 1, row.text, "line by the headline"
        elif number >= page.headline and len(row.text) <= 160 and POSTED.search(row.text):
            yield _distance(number, page), row.text, "line that says when posted"


def _is_dateline(text: str) -> bool:
    # Prose may name a day too; lines that date an article are short and make no sentence.
    if len(text) > 120 or len(text.split()) > 14:
        return False
    return len(text) <= 40 or not SENTENCE.search(text)
