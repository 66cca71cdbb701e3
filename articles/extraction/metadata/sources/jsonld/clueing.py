"""Clues from JSON-LD: of the article's node, then of the page's and the site's."""

from collections.abc import Iterator

from articles.extraction.found import Field
from articles.extraction.metadata.clues import Clue, Trust
from articles.extraction.metadata.pages import Page
from articles.extraction.metadata.sources.jsonld.articles import PAGES, choose_article
from articles.extraction.metadata.sources.jsonld.graphs import (
    Graph,
    Node,
    make_graph,
    texts_of,
    types_of,
)
from articles.extraction.metadata.sources.jsonld.parsing import parse
from articles.extraction.metadata.texts import words

# Property, field, and what of a node that stands there is meant.
ARTICLE = (
    ("headline", Field.TITLE, ()),
    ("name", Field.TITLE, ()),
    ("alternativeHeadline", Field.TITLE, ()),
    ("datePublished", Field.PUBLISHED, ()),
    ("dateCreated", Field.PUBLISHED, ()),
    ("uploadDate", Field.PUBLISHED, ()),
    ("inLanguage", Field.LANGUAGE, ("alternateName", "name")),
    ("mainEntityOfPage", Field.URL, ("@id", "url")),
    ("url", Field.URL, ("@id", "url")),
    ("license", Field.LICENCE, ("url", "@id", "name")),
    ("image", Field.PICTURE, ("url", "contentUrl", "@id")),
    ("thumbnailUrl", Field.PICTURE, ()),
    ("description", Field.DESCRIPTION, ()),
    ("publisher", Field.SITE_NAME, ("name",)),
    ("isPartOf", Field.SITE_NAME, ("name",)),
)
PAGE = (
    ("name", Field.TITLE, ()),
    ("datePublished", Field.PUBLISHED, ()),
    ("inLanguage", Field.LANGUAGE, ()),
    ("url", Field.URL, ()),
    ("license", Field.LICENCE, ("url", "@id", "name")),
    ("description", Field.DESCRIPTION, ()),
    ("primaryImageOfPage", Field.PICTURE, ("url", "contentUrl")),
)
SITE = (("name", Field.SITE_NAME, ()),)
AUTHORS = ("author", "creator")
GROUPS = frozenset(
    words("""
    organization newsmediaorganization corporation brand ngo educationalorganization
    governmentorganization localbusiness website
""")
)


def read_jsonld(page: Page) -> Iterator[Clue]:
    """Yield the clues of the page's scripts."""
    graph = make_graph(value for script in page.scripts for value in parse(script))
    titles = page.titles + page.contents("og:title")
    article = choose_article(graph, url=page.url, titles=titles)
    if article is not None:
        yield from _read(article, ARTICLE, graph, trust=Trust.STATED)
        yield from _read_authors(article, graph)
    for node in graph.nodes:
        types = types_of(node)
        if types & GROUPS and not types & {"person", "website"}:
            page.groups += texts_of(node.get("name"))
        if types & PAGES:
            yield from _read(node, PAGE, graph, trust=Trust.MARKED)
            if article is None:
                yield from _read_authors(node, graph)
        elif not types.isdisjoint({"website", "newsmediaorganization"}):
            yield from _read(node, SITE, graph, trust=Trust.MARKED)


def _read(
    node: Node,
    table: tuple[tuple[str, Field, tuple[str, ...]], ...],
    graph: Graph,
    *,
    trust: Trust,
) -> Iterator[Clue]:
    for name, field, parts in table:
        for text in _texts(node.get(name), parts, graph):
            yield Clue(field, (text,), f"JSON-LD {name}", trust)
            break


def _texts(value: object, parts: tuple[str, ...], graph: Graph) -> Iterator[str]:
    for item in value[:50] if isinstance(value, list) else [value]:
        told = graph.resolve(item)
        if isinstance(told, str) and told.strip():
            yield told
        elif isinstance(told, int) and told > 0 and not parts:
            yield str(told)
        elif isinstance(told, dict):
            for part in parts:
                yield from texts_of(told.get(part))


def _read_authors(node: Node, graph: Graph) -> Iterator[Clue]:
    for key in AUTHORS:
        people: list[str] = []
        groups: list[str] = []
        value = node.get(key)
        for item in value[:50] if isinstance(value, list) else [value]:
            told = graph.resolve(item)
            is_group = isinstance(told, dict) and bool(types_of(told) & GROUPS)
            (groups if is_group else people).extend(_names(told))
        where = f"JSON-LD {key}"
        if people:
            yield Clue(Field.AUTHORS, tuple(people), where, Trust.STATED)
        if groups:
            yield Clue(Field.AUTHORS, tuple(groups), where, Trust.STATED, organisation=True)


def _names(told: object, *, depth: int = 0) -> list[str]:
    if isinstance(told, str):
        return texts_of(told)
    if not isinstance(told, dict) or depth > 2:
        return []
    name = told.get("name")
    if isinstance(name, dict):
        return _names(name, depth=depth + 1)
    parts = [
        text
        for key in ("givenName", "additionalName", "familyName")
        for text in texts_of(told.get(key))
    ]
    return texts_of(name) or ([" ".join(parts)] if len(parts) >= 2 else [])
