"""Entries of lists, written once for what they show.

A list that something has changed is made anew, and nearly all of its entries are as before. Markup
is remembered by everything that was read for an entry, so that it cannot be older than its rows.
"""

from collections.abc import Iterator
from hashlib import blake2b
from threading import Lock

from django import template
from django.db.models import Model
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from articles.models import Article

register = template.Library()
MOST = 2_000
_written: dict[bytes, SafeString] = {}
_lock = Lock()


@register.simple_tag
def entry(article: Article, name: str = "articles/_entry.html") -> SafeString:
    """Return the markup of an entry; the template is given the article and nothing else."""
    key = _digest(article, name)
    found = _written.get(key)
    if found is not None:
        return found
    markup = SafeString(get_template(name).render({"article": article}))
    _remember(key, markup)
    return markup


def _digest(article: Article, name: str) -> bytes:
    facts = [name, get_language(), *map(_values, _rows(article))]
    return blake2b(repr(facts).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _rows(article: Article) -> Iterator[Model]:
    """Yield every row that an entry is made of."""
    yield article
    if article.original:
        yield article.original
        yield from article.original.authors.all()
    if article.lead_image:
        yield article.lead_image


def _values(row: Model) -> list[tuple[str, object]]:
    return [(name, value) for name, value in vars(row).items() if not name.startswith("_")]


def _remember(key: bytes, markup: SafeString) -> None:
    with _lock:
        _written[key] = markup
        # The first ones in are the first ones out: lists lead from the newest on.
        while len(_written) > MOST:
            del _written[next(iter(_written))]
