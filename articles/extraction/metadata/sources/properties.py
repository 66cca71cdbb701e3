"""Microdata and RDFa: properties that stand on the elements that show them."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.extraction.found import Field
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.pages import Page, Place, honest
from articles.extraction.metadata.sources.jsonld import LESSER, PAGES, WORKS
from articles.extraction.metadata.texts import clean, text_of

NAMES = {
    "headline": Field.TITLE,
    "name": Field.TITLE,
    "title": Field.TITLE,
    "datepublished": Field.PUBLISHED,
    "datecreated": Field.PUBLISHED,
    "dateposted": Field.PUBLISHED,
    "created": Field.PUBLISHED,
    "date": Field.PUBLISHED,
    "issued": Field.PUBLISHED,
    "published": Field.PUBLISHED,
    "author": Field.AUTHORS,
    "creator": Field.AUTHORS,
    "inlanguage": Field.LANGUAGE,
    "license": Field.LICENCE,
    "image": Field.PICTURE,
    "thumbnailurl": Field.PICTURE,
    "description": Field.DESCRIPTION,
    "publisher": Field.SITE_NAME,
}
# Without a scope these words say of what they speak.
DUBLIN = frozenset({"created", "date", "issued", "title"})
SCOPELESS = frozenset(
    {"headline", "datepublished", "datecreated", "author", "creator", "dateposted"}
)
# What Drupal calls its articles.
OLDER = frozenset({"item", "document", "post", "blogpost", "weblogpost"})
# In the head, and of the page whatever it shows.
HEAD = frozenset({"name", "description", "image"})
WHOLE = WORKS | LESSER | PAGES | OLDER
PEOPLE = frozenset({"person", "organization", "newsmediaorganization", "brand", "useraccount"})
LINKED = frozenset({Field.LICENCE, Field.PICTURE})


def read_properties(page: Page) -> Iterator[Clue]:
    """Yield the clues of the properties of the page's article, those of the page after them."""
    candidates = honest(page.properties)
    main = _main_scope(page, candidates)
    for place in candidates:
        kind = "itemprop" if "itemprop" in place.element.attrib else "property"
        for name in (place.element.get(kind) or "").split()[:4]:
            bare = name.replace("/", ":").rpartition(":")[2].lower()
            if bare in NAMES and _belongs(place, page, bare, main=main):
                yield from _make(place, page, NAMES[bare], f"{kind} {name}", bare=bare)


def _main_scope(page: Page, candidates: list[Place]) -> int:
    # The scope of an article that says most of what we ask, the first of equals.
    counts: dict[int, int] = {}
    for place in candidates:
        if place.scope >= 0 and _types(page.scopes[place.scope]) & WORKS:
            counts[place.scope] = counts.get(place.scope, 0) + 1
    if not counts:
        return -1
    best = max(counts.values())
    return min(scope for scope, count in counts.items() if 2 * count >= best)


def _belongs(place: Place, page: Page, name: str, *, main: int) -> bool:
    opened = place.element
    scope = place.scope
    if scope == main and main >= 0:
        return True
    if main >= 0 and scope >= 0 and _types(page.scopes[scope]) & WORKS:
        return False
    if scope < 0 and opened.tag == "meta" and name in HEAD:
        return True
    if scope < 0:
        return name in SCOPELESS or (name in DUBLIN and "property" in opened.attrib)
    types = _types(page.scopes[scope])
    if types & PEOPLE or (types and not types & WHOLE):
        return False
    return name in SCOPELESS or (name in DUBLIN and "property" in opened.attrib)


def _types(place: Place) -> frozenset[str]:
    written = f"{place.element.get('itemtype', '')} {place.element.get('typeof', '')}"
    return frozenset(
        name.replace("#", "/").replace(":", "/").rstrip("/").rpartition("/")[2]
        for name in written.lower().split()
    )


def _make(place: Place, page: Page, field: Field, where: str, *, bare: str) -> Iterator[Clue]:
    element = place.element
    if field is Field.AUTHORS:
        yield from _make_authors(place, where)
        return
    if field is Field.SITE_NAME:
        value = _named_within(element) or ""
    elif field in LINKED:
        value = element.get("content") or element.get("href") or element.get("src") or ""
    else:
        value = element.get("content") or element.get("datetime") or text_of(element)
    if value.strip():
        trust = Trust.MARKED if bare in {"name", "title", "created"} else Trust.STATED
        yield Clue(field, (value,), where, trust)


def _make_authors(place: Place, where: str) -> Iterator[Clue]:
    element = place.element
    value = element.get("content") or _named_within(element)
    group = bool(_types(place) & (PEOPLE - {"person", "useraccount"}))
    if value is None and "itemscope" not in element.attrib:
        value = "\n".join(_links_or_text(element))
    if value and value.strip():
        yield Clue(Field.AUTHORS, (value,), where, Trust.STATED, organisation=group)


def _links_or_text(element: HtmlElement) -> list[str]:
    links = [text_of(link) for link in list(element.iter("a"))[:8]]
    return links if len(links) > 1 and all(links) else [text_of(element)]


def _named_within(element: HtmlElement) -> str | None:
    for count, inner in enumerate(element.iter()):
        names = (
            {inner.get("itemprop") or "", inner.get("property") or ""}
            if isinstance(inner.tag, str)
            else set()
        )
        if "name" in {part.rpartition(":")[2] for name in names for part in name.split()}:
            return clean(inner.get("content") or "") or text_of(inner)
        if count > 100:
            break
    return None
