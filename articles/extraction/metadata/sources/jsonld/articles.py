"""Articles: which node of a page's linked data is about the article that the page shows."""

from articles.extraction.metadata.sources.jsonld.graphs import Graph, Node, texts_of, types_of
from articles.extraction.metadata.texts import clean, squeeze, words

WORKS = frozenset(
    words("""
    article newsarticle blogposting reportagenewsarticle opinionnewsarticle
    analysisnewsarticle backgroundnewsarticle askpublicnewsarticle reviewnewsarticle
    advertisercontentarticle satiricalarticle liveblogposting report techarticle
    apireference scholarlyarticle medicalscholarlyarticle socialmediaposting
    discussionforumposting posting column interview recipe howto
""")
)
LESSER = frozenset(
    words("""
    creativework review criticreview claimreview chapter book course podcastepisode
    radioepisode videoobject audioobject episode photographaction photograph imagegallery
    mediagallery visualartwork faqpage qapage event game product podcast specialannouncement
""")
)
PAGES = frozenset(["webpage", "itempage", "collectionpage", "aboutpage", "medicalwebpage"])


def choose_article(graph: Graph, *, url: str, titles: list[str]) -> Node | None:
    """Return the node of the page's article, or nothing where several might be."""
    works = [node for node in graph.nodes if types_of(node) & WORKS]
    works = works or [node for node in graph.nodes if types_of(node) & LESSER and headline_of(node)]
    if len(works) <= 1:
        return works[0] if works else None
    matching = [node for node in works if _is_at(node, url)] or works
    wanted = [squeeze(title) for title in titles]
    named = [node for node in matching if _is_named(node, wanted)]
    if named or matching is not works:
        # Templates and plug-ins both describe the article: the fuller description counts.
        return max(named or matching, key=lambda node: len(node.keys() & TELLING))
    heads = {squeeze(headline_of(node)) for node in works}
    return works[0] if len(heads) == 1 else None


TELLING = frozenset({"author", "datePublished", "headline", "image"})


def headline_of(node: Node) -> str:
    """Return the headline of a node, or its name."""
    for key in ("headline", "name"):
        for text in texts_of(node.get(key)):
            return clean(text)
    return ""


def _is_named(node: Node, wanted: list[str]) -> bool:
    name = squeeze(headline_of(node))
    return len(name) > 3 and any(name in title or title in name for title in wanted if title)


def _is_at(node: Node, url: str) -> bool:
    page = node.get("mainEntityOfPage")
    if isinstance(page, dict):
        page = page.get("@id")
    return any(
        _bare(text) == _bare(url) for text in texts_of([page, node.get("url"), node.get("@id")])
    )


def _bare(url: str) -> str:
    address = url.partition("#")[0].partition("?")[0].rstrip("/")
    return address.partition("://")[2].removeprefix("www.") or address
