"""Entries: the markup of articles in lists, each a part that all the lists share."""

from collections.abc import Iterator, Sequence

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles import pagecache
from articles.models import Article, Noticed

# An article by its key, and how it stands there.
Name = tuple[int, str]
PLAIN, LEADING = "plain", "leading"


def entries_of(
    request: HttpRequest, keys: Sequence[int], *, first: str = PLAIN
) -> list[SafeString]:
    """Return the entries of public articles in their order, the first of them as it is said."""
    names = [(key, PLAIN if number else first) for number, key in enumerate(keys)]
    return pagecache.parts(request, SafeString, names, _write)


def _write(names: Sequence[Name]) -> Iterator[tuple[Name, SafeString, Iterator[Noticed]]]:
    wanted = Article.objects.published().filter(pk__in=[key for key, _ in names])
    found = {article.pk: article for article in wanted.for_lists()}
    for key, stands in names:
        # What was withdrawn just now is left out.
        if article := found.get(key):
            is_feature = stands == LEADING and article.lead_image
            template = "articles/_feature.html" if is_feature else "articles/_entry.html"
            markup = render_to_string(template, {"article": article})
            yield (key, stands), markup, _rows(article)


def _rows(article: Article) -> Iterator[Noticed]:
    """Yield every row that an entry is made of."""
    yield article
    if article.original:
        yield article.original
        yield from article.original.authors.all()
    if article.lead_image:
        yield article.lead_image
