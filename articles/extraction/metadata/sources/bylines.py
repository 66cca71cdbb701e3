"""Bylines: names of authors that a page shows, by the marks for its styles and by its words."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from articles.extraction.found import Field
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.pages import Page, Place
from articles.extraction.metadata.people import is_person, read_names
from articles.extraction.metadata.surroundings import Zone
from articles.extraction.metadata.texts import lines_of, text_of

MARK = re.compile(
    r"(?:[\w-]+[-_])?(?:authors?|by-?lines?|writer|autor(?:es|in|en)?|auteurs?|autore|reporter|journalist|posted-?by|submitted|written-?by|contributors?|creator|verfasser|redakteur|firma|firmas|signature|signatur)"
    r"(?:[-_]*(?:names?|link|url|title|fn|info|meta|text|by|list|wrap|wrapper|content|block|container|line|card|primary|full-?name|vcard|item|area|details?))*(?:[-_]{1,2}\w{1,12})?"
)
NOT_MARK = re.compile(
    r"photo|image|img|avatar|pic|bio|desc|about|related|more|follow|social|twitter|email|box-?posts|comment|job|position|role|archive|posts|date|time|icon|button|count|rss|category|tag"
)
INNER = re.compile(
    r"(?:[\w-]+[-_])?(?:fn|p-name|name|author|author[-_]*name|authorname|byline[-_]*(?:name|author)|(?:full|display|user)-?name)(?:[-_]*(?:link|text|url))?"
)
PERSONAL = re.compile(
    r"/(?:authors?|auteurs?|autor(?:es|en|in)?|autore|by|people|persons?|profiles?|staff|writers?|contributors?|columnists?|journalists?|reporters?|bio|users?|members?|team|redakt\w+|redaktion|blogger|opinion/columnists|correspondents?)[/=]"
    r"|[?&]author=|mailto:",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^\W{0,3}(?:(?:(?:posted|written|story|words|reporting|review(?:ed)?|published|submitted|text|article)\s+)?by\b|(?:ein \w+ )?von\b|par\b|por\b|di\b|door\b|(?:author|autor(?:in)?|auteur|autore|text|texte|texto|testo|words|автор|yazar)\s*[:：]"
    r"|(?:取材・?文|構成・?文|文・?写真|著者|筆者|作者|執筆者?|記者|文責|投稿者|書いた人|ライター|文|著|글|작성자)\s?[:：＝=/／|｜])",
    re.IGNORECASE,
)
POSTED = re.compile(
    r"(?:posted|written|published|submitted|filed|entered)\s+by:?\s+(.{2,80})", re.IGNORECASE
)
# Between the parts of a line that tells several things.
PARTS = re.compile(r"\s*[|·•]\s*|\s+[-–—]\s+")
OFFICES = "記者|編集委員|論説委員|特派員|ライター|기자|특파원"
REPORTER = re.compile(rf"^(.{{2,12}}?)\s?(?:{OFFICES})$|^(?:{OFFICES})[:：\s]\s?(.{{2,12}})$")
# How far a byline stands from the headline, in lines.
ABOVE = 4
BELOW = 14
LONGEST = 160
MOST = 40


def read_bylines(page: Page) -> Iterator[Clue]:
    """Yield the clues of links to authors, of marked bylines and of lines that say who wrote."""
    yield from _read_relations(page)
    yield from _read_marks(page)
    yield from _read_rows(page)


def _is_own(place: Place) -> bool:
    return not place.zone & (Zone.ASIDE | Zone.FIGURE | Zone.QUOTE)


def _read_relations(page: Page) -> Iterator[Clue]:
    names: dict[str, int] = {}
    beside: set[str] = set()
    for place in page.links:
        relations = (place.element.get("rel") or "").lower().split()
        if "author" not in relations or place.element.tag != "a":
            continue
        name = text_of(place.element)
        if read_names(name) and _is_own(place) and len(names) < 12:
            names.setdefault(name, place.line)
        elif read_names(name):
            beside.add(name)
    if names:
        first = min(names.values())
        near = tuple(name for name, line in names.items() if line <= first + 4)
        yield Clue(Field.AUTHORS, near, "rel=author", Trust.MARKED)
    elif len(beside) == 1:
        # Some put the author into a column of its own.
        yield Clue(Field.AUTHORS, tuple(beside), "rel=author beside", Trust.SEEN)


def _read_marks(page: Page) -> Iterator[Clue]:
    seen: list[tuple[int, tuple[str, ...], str]] = []
    for place in _marked(page):
        word = next(filter(_is_mark, place.words))
        names = _names_within(place.element)
        if names:
            seen.append((place.line, names, word))
    for line, names, word in sorted(seen, key=lambda told: _distance(told[0], page))[:4]:
        near = -ABOVE <= line - page.headline <= BELOW
        yield Clue(Field.AUTHORS, names, f"class {word}", Trust.MARKED if near else Trust.SEEN)


def _marked(page: Page) -> list[Place]:
    marked = [place for place in page.marks if _is_own(place) and any(map(_is_mark, place.words))]
    marked.sort(key=lambda place: _distance(place.line, page))
    return marked[:MOST]


def _is_mark(word: str) -> bool:
    return bool(MARK.fullmatch(word)) and not NOT_MARK.search(word)


def _distance(line: int, page: Page) -> int:
    # What stands above the headline is likelier to be of something else.
    gap = line - page.headline
    return gap if gap >= 0 else -6 * gap


def _names_within(element: HtmlElement) -> tuple[str, ...]:
    inner = [
        node for node in islice(element.iter(), 60) if node is not element and _names_one(node)
    ]
    outer = [
        node
        for node in inner
        if not any(other in islice(node.iterancestors(), 8) for other in inner[:12])
    ]
    names = [name for node in outer[:8] for name in read_names(text_of(node)) if text_of(node)]
    if names:
        return tuple(dict.fromkeys(names))
    lines = lines_of(element)
    whole = " ".join(lines)
    if not lines or len(whole) > LONGEST:
        return ()
    lead = (
        lines[0]
        if len(lines) == 1 or not LEAD.fullmatch(lines[0].strip(" :"))
        else " ".join(lines[:2])
    )
    return read_names(lead)


def _names_one(node: HtmlElement) -> bool:
    if not isinstance(node.tag, str):
        return False
    words = (node.get("class") or "").lower().split()
    if node.get("itemprop") == "name" or (node.get("rel") or "") == "author":
        return True
    if any(INNER.fullmatch(word) for word in words):
        return True
    return node.tag == "a" and bool(PERSONAL.search(node.get("href") or ""))


def _read_rows(page: Page) -> Iterator[Clue]:
    if page.headline < 0:
        return
    yield from _read_posted(page)
    start = max(0, page.headline - ABOVE)
    for row in page.rows[start : page.headline + BELOW]:
        if not row.zone & (Zone.ASIDE | Zone.FIGURE) and len(row.text) <= LONGEST:
            for names in filter(None, map(_said, PARTS.split(row.text))):
                yield Clue(Field.AUTHORS, names, "line by the headline", Trust.SEEN)


def _read_posted(page: Page) -> Iterator[Clue]:
    for row in page.rows[page.headline :]:
        own = not row.zone & (Zone.ASIDE | Zone.FIGURE) and len(row.text) < 200
        found = POSTED.search(row.text) if own else None
        names = read_names(found[1]) if found else ()
        if names:
            yield Clue(Field.AUTHORS, names[:3], "line that says who posted", Trust.SEEN)
            return


def _said(line: str) -> tuple[str, ...]:
    reporter = REPORTER.match(line)
    if reporter:
        return tuple(filter(is_person, (reporter[1] or reporter[2],)))
    if not LEAD.match(line):
        return ()
    names = read_names(line)
    return names if names and all(map(is_person, names)) else ()
