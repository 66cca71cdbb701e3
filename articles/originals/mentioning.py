"""Mentioning: to which pages an article leads, kept so that those we translated can be offered."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from articles import web
from articles.models import Article, Mention

# What has more links than that is a list of links.
MOST = 300


def mention(article: Article) -> None:
    """Keep to which pages the text leads and that of its original; what is kept so far stays."""
    own = article.original.page if article.original else ""
    found = dict.fromkeys(page for page in _pages(article) if page != own)
    wanted = set(islice(found, MOST))
    kept = dict(article.mentions.values_list("page", "pk"))
    gone = [pk for page, pk in kept.items() if page not in wanted]
    if gone:
        Mention.objects.filter(pk__in=gone).delete()
    new = [page for page in found if page in wanted and page not in kept]
    Mention.objects.bulk_create(Mention(article=article, page=page) for page in new)


def _pages(article: Article) -> Iterator[str]:
    for url in _links(article):
        with suppress(web.BadAddress):
            yield web.page_of(url)


def _links(article: Article) -> Iterator[str]:
    blocks = article.snapshot.blocks if article.snapshot else []
    for block in blocks:
        yield from block["links"]
    yield from article.document.links
