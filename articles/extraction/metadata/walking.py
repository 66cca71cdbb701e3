"""Walking: one walk through the tree of a page that sorts out what the sources need."""

import re
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from articles.extraction.metadata.pages import Page, Place, Row
from articles.extraction.metadata.surroundings import ASIDE_TAGS, Zone, judge
from articles.extraction.metadata.texts import BLOCKS, SILENT, clean, collapse, squeeze, text_of

# Bounds against hostile pages; honest ones come nowhere near.
MOST = 400
MOST_ROWS = 4000
LONGEST_ROW = 600
LONGEST_SCRIPTS = 4_000_000
# A heading of fewer letters may be that of a section.
LABEL = 12
HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
MARKS = re.compile(
    r"author|byline|by-line|byl\b|writer|autor|auteur|redakt|report|journalist|posted|submitted|writ+en|contrib|vcard|h-card"
    r"|\bname\b|date|time|publish|pubdate|posted|created|issued|datum|fecha|meta\b|headline|title|kisha|sign|creator|user|info"
    r"|licen[cs]e|byArticle|entry-|post-|cc-"
)
ROOTS = frozenset({"h-entry", "hentry", "h-news", "hnews"})


def walk(page: Page) -> None:
    """Fill the lists of a page."""
    walker = _Walker(page)
    walker.run()


class _Walker:
    """The state of a walk: the zones and scopes of the elements entered, and the row at hand."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.stack: list[tuple[Zone, int]] = [(Zone.NONE, -1)]
        self.pieces: list[str] = []
        self.length = 0
        self.scripted = 0
        self.exempt = _above_headings(page.tree)

    def run(self) -> None:
        walk = etree.iterwalk(self.page.tree, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                self._enter(element)
                if element.tag in SILENT:
                    self._read_script(element)
                    walk.skip_subtree()
                elif element.tag != "title":
                    self._say(element.text)
                continue
            if event == "end":
                self._leave(element)
            self._say(element.tail)
        self._flush()

    def _enter(self, element: HtmlElement) -> None:
        zone, scope = self.stack[-1]
        if element.tag in BLOCKS:
            self._flush()
        words = words_of(element)
        opened = judge(element, words)
        if element in self.exempt and element.tag not in ASIDE_TAGS:
            opened &= ~Zone.ASIDE
        zone |= opened
        place = Place(element, zone, len(self.page.rows), tuple(words), scope)
        scope = self._sort(place)
        self.stack.append((zone, scope))

    def _leave(self, element: HtmlElement) -> None:
        if element.tag in BLOCKS:
            self._flush()
        self.stack.pop()

    def _say(self, text: str | None) -> None:
        if text and self.length < LONGEST_ROW:
            self.pieces.append(text[:LONGEST_ROW])
            self.length += len(text)

    def _flush(self) -> None:
        if self.pieces:
            text = collapse("".join(self.pieces))
            if text and len(self.page.rows) < MOST_ROWS:
                self.page.rows.append(Row(text, self.stack[-1][0]))
            self.pieces.clear()
            self.length = 0

    def _sort(self, place: Place) -> int:
        page, element, scope = self.page, place.element, place.scope
        attributes = element.attrib
        tag = element.tag
        if tag == "meta":
            self._read_meta(element)
        elif tag in {"link", "a"} and ("rel" in attributes or tag == "a"):
            _keep(page.links, place, 4000)
        elif tag == "title" and not page.titles:
            page.titles.append(clean(element.text or ""))
        elif tag in HEADINGS:
            _keep(page.headings, place)
        elif tag == "time":
            _keep(page.times, place)
        if "itemscope" in attributes or "typeof" in attributes:
            _keep(page.scopes, place)
            scope = len(page.scopes) - 1
        if "itemprop" in attributes or ("property" in attributes and tag != "meta"):
            _keep(page.properties, place, 1000)
        self._sort_by_words(place)
        return scope

    def _sort_by_words(self, place: Place) -> None:
        words = place.words
        if words and not ROOTS.isdisjoint(words):
            _keep(self.page.roots, place)
        if any(map(MARKS.search, words)):
            _keep(self.page.marks, place, 1500)

    def _read_meta(self, element: HtmlElement) -> None:
        content = element.get("content") or element.get("value") or ""
        keys = {element.get(key, "").strip().lower() for key in ("property", "name", "http-equiv")}
        for name in {part for key in keys for part in key.split()[:4]} | {*filter(None, keys)}:
            if content.strip() and len(self.page.metas) < MOST:
                self.page.metas.append((name, content))

    def _read_script(self, element: HtmlElement) -> None:
        if element.tag == "script" and "ld+json" in element.get("type", "").lower():
            text = element.text or ""
            if self.scripted + len(text) <= LONGEST_SCRIPTS:
                self.page.scripts.append(text)
                self.scripted += len(text)


def words_of(element: HtmlElement) -> list[str]:
    """Return the words of an element's class and id in lower case, with hyphens where case changed."""
    text = f"{element.get('class', '')} {element.get('id', '')}"
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", text[:400]).lower().split()


def _keep(places: list[Place], place: Place, most: int = MOST) -> None:
    if len(places) < most:
        places.append(place)


def _above_headings(tree: HtmlElement) -> set[HtmlElement]:
    # Templates call the strangest things a sidebar: what holds the headline is none.
    title = next(tree.iter("title"), None)
    told = squeeze(title.text or "") if title is not None else ""
    heads = list(islice(tree.iter("h1"), 2))
    for heading in islice(tree.iter("h1", "h2", "h3", "h4"), 60):
        text = squeeze(text_of(heading))
        if len(text) > LABEL and text in told:
            heads.append(heading)
    return {above for heading in heads for above in islice(heading.iterancestors(), 100)}
