"""The title: the headline that readers see where machines are told the same, without the site's name."""

import re
from collections.abc import Iterator, Mapping, Sequence

from articles.extraction.found import Field, Found
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.fields.sites import is_site, site_names
from articles.extraction.metadata.pages import Page, Place
from articles.extraction.metadata.separating import SEPARATOR, is_of_host, split_title
from articles.extraction.metadata.surroundings import Zone
from articles.extraction.metadata.texts import clean, lines_of, squeeze, text_of

NO_TITLE = re.compile(
    r"(?:untitled(?: document)?|home|blog|article|news|index|no title|無題|ホーム|404.*|page not found|access denied|just a moment.*|\W*)",
    re.IGNORECASE,
)
HEADLINE = re.compile(
    r"(?:(?:[\w-]+[-_])?(?:(?:entry|post|article|story|news|page|content|single|main|art)[-_]*)?|[-_])(?:head-?line|title|heading|titre|titel|titulo|titolo|subject)(?:[-_]*(?:text|main|link|h1|post|entry|article|wrap))?"
)
NOT_HEADLINE = re.compile(
    r"sub-?title|sub-?head|site|blog-?title|widget|section|side|logo|brand|nav|menu|comment|related|date|author|meta"
)
ELLIPSIS = re.compile(r"(?:(?<!\s)\s+)?+(?:…|(?<!\.)\.{3,}+)$")
LONGEST = 400
# Letters of a headline that is told from a label.
SHORT = 8


def choose_title(clues: Sequence[Clue], page: Page, known: Mapping[Field, Found]) -> Found | None:
    """Return the article's headline, and note where it stands."""
    names = frozenset(filter(None, map(squeeze, site_names(page, known.get(Field.SITE_NAME)))))
    declared = list(_declare(clues, page, names))
    heads = list(_heads(page, names))
    found = (
        _by_agreement(heads, declared, page)
        or _by_document(heads, page, names)
        or _by_likeness(heads, declared, page)
        or _by_declaration(heads, declared, page)
        or _by_sight(heads, page, names)
        or _from_document(page, names)
    )
    if found and page.headline < 0:
        page.headline = _row_of(found.value, page)
    return found


def _row_of(title: str, page: Page) -> int:
    # The headline may stand in a link or in bold, as it does on old pages.
    wanted = squeeze(title)
    for number, row in enumerate(page.rows):
        if wanted and not row.zone & Zone.ASIDE and squeeze(row.text) == wanted:
            return number
    return -1


Head = tuple[Place, str, str]


def _declare(clues: Sequence[Clue], page: Page, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    for clue in sorted(clues, key=lambda clue: clue.trust):
        if clue.trust is Trust.MARKED and clue.where == "JSON-LD name":
            continue
        title = clean(clue.value)
        if title and not NO_TITLE.fullmatch(title) and len(title) <= LONGEST:
            stripped = strip_site(title, page, names)
            if not is_site(stripped, names, page.url):
                yield stripped, clue.where


def _heads(page: Page, names: frozenset[str]) -> Iterator[Head]:
    # Level first, then place: an h1, then what is marked as a headline, then lesser headings.
    marked = [
        place
        for place in page.marks
        if place.element.tag not in {"h1", "body"} and any(map(_is_headline, place.words))
    ]
    ordered = [
        *((place, "h1") for place in page.headings if place.element.tag == "h1"),
        *((place, "marked headline") for place in marked[:40]),
        *(
            (place, str(place.element.tag))
            for place in page.headings[:60]
            if place.element.tag != "h1"
        ),
    ]
    for place, where in ordered[:120]:
        text = text_of(place.element)
        if place.zone & (Zone.ASIDE | Zone.FIGURE | Zone.FOOTER) or not 1 < len(text) <= LONGEST:
            continue
        if squeeze(text) not in names and squeeze(text):
            yield place, text, where


def _is_headline(word: str) -> bool:
    return bool(HEADLINE.fullmatch(word)) and not NOT_HEADLINE.search(word)


def _settle(page: Page, head: Head) -> Found:
    page.headline = head[0].line
    return Found((head[1],), head[2])


def _by_agreement(heads: list[Head], declared: list[tuple[str, str]], page: Page) -> Found | None:
    for title, _ in declared:
        wanted = squeeze(title)
        for head in heads:
            if squeeze(head[1]) == wanted:
                return _settle(page, _inner(head, squeeze(declared[0][0])))
        short = squeeze(ELLIPSIS.sub("", title))
        for head in heads:
            longer = squeeze(head[1])
            if (
                head[2] == "h1"
                and len(short) > SHORT
                and (
                    longer.startswith(short)
                    or (short.startswith(longer) and 2 * len(longer) > len(short))
                )
            ):
                return _settle(page, _inner(head, wanted))
    return None


def _inner(head: Head, wanted: str) -> Head:
    # A kicker or a byline inside the heading is not part of the headline.
    lines = lines_of(head[0].element)
    starts = [" ".join(lines[:count]) for count in range(1, min(len(lines), 5))]
    inner = [
        text_of(node) for node in list(head[0].element.iter())[1:20] if isinstance(node.tag, str)
    ]
    for text in starts + inner:
        if squeeze(text) == wanted:
            return head[0], text, head[2]
    whole = squeeze(head[1])
    for text in reversed(starts):
        if (
            len(squeeze(text)) > SHORT
            and wanted.startswith(squeeze(text))
            and not wanted.startswith(whole)
        ):
            return head[0], text, head[2]
    return head


def _by_document(heads: list[Head], page: Page, names: frozenset[str]) -> Found | None:
    for title in page.titles:
        parts = split_title(title)
        runs = {
            squeeze("".join(parts[a:b])): b - a
            for a in range(len(parts))
            for b in range(a + 1, len(parts) + 1)
        }
        best = [
            head
            for head in heads
            if squeeze(head[1]) in runs and not is_site(head[1], names, page.url)
        ]
        best = [
            head
            for head in best
            if len(squeeze(head[1])) * 3 >= len(squeeze(parts[0])) or head[2] == "h1"
        ]
        if best:
            return _settle(page, max(best, key=lambda head: len(squeeze(head[1]))))
    return None


def _by_likeness(heads: list[Head], declared: list[tuple[str, str]], page: Page) -> Found | None:
    told = [title for title, _ in declared] + page.titles
    for head in heads:
        if head[2] not in {"h1", "marked headline"}:
            break
        for title in told:
            if _alike(head[1], title):
                inner = _inner(head, squeeze(declared[0][0])) if declared else head
                return _settle(page, inner)
    return None


def _alike(one: str, other: str) -> bool:
    first, second = _shingles(one), _shingles(other)
    if min(len(first), len(second)) < 6:
        return False
    return 2 * len(first & second) >= min(len(first), len(second)) + 0.2 * abs(
        len(first) - len(second)
    )


def _shingles(text: str) -> set[str]:
    bare = squeeze(text)
    return {bare[n : n + 3] for n in range(len(bare) - 2)}


def _by_declaration(heads: list[Head], declared: list[tuple[str, str]], page: Page) -> Found | None:
    lone = [head for head in heads if head[2] == "h1"]
    if len(lone) == 1 and (len(squeeze(lone[0][1])) > 3 * SHORT) and declared:
        return _settle(page, lone[0])
    if not declared:
        return None
    title, where = declared[0]
    return Found((title,), where)


def _by_sight(heads: list[Head], page: Page, names: frozenset[str]) -> Found | None:
    lone = [head for head in heads if head[2] in {"h1", "marked headline"}]
    first = [head for head in lone if head[2] == "h1"] or lone
    if (
        first
        and (len(first) == 1 or len(squeeze(first[0][1])) > SHORT)
        and not is_site(first[0][1], names, page.url)
    ):
        return _settle(page, first[0])
    return None


def _from_document(page: Page, names: frozenset[str]) -> Found | None:
    for title in page.titles:
        stripped = strip_site(title, page, names)
        honest = not NO_TITLE.fullmatch(stripped) and not is_site(stripped, names, page.url)
        if stripped and honest:
            return Found((stripped[:LONGEST],), "title")
    return None


def strip_site(title: str, page: Page, names: frozenset[str]) -> str:
    """Return a title without the site's name at its end or start, where that is certain."""
    for _ in range(3):
        shorter = _strip_once(title, page, names)
        if shorter == title:
            break
        title = shorter
    return title


def _strip_once(title: str, page: Page, names: frozenset[str]) -> str:
    marks = list(SEPARATOR.finditer(title))[:12]
    # A site's name may hold marks of its own, so every end and every start is tried.
    for mark in marks:
        before, after = title[: mark.start()].strip(), title[mark.end() :].strip()
        if before and squeeze(after) in names:
            return before
    for mark in reversed(marks):
        before, after = title[: mark.start()].strip(), title[mark.end() :].strip()
        if len(squeeze(after)) > SHORT // 2 and squeeze(before) in names:
            return after
    if marks:
        before, after = title[: marks[-1].start()].strip(), title[marks[-1].end() :].strip()
        if before and is_of_host(after, page.url):
            return before
        before, after = title[: marks[0].start()].strip(), title[marks[0].end() :].strip()
        if len(squeeze(after)) > SHORT // 2 and is_of_host(before, page.url):
            return after
    return title
