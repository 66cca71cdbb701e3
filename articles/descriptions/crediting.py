"""Crediting: the sentences that rights holders and licences ask for, with links and without."""

from collections.abc import Callable

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.models import Article

Name = Callable[[str, str, str], str]
Fill = Callable[..., str]


def credit_lines(article: Article) -> list[str]:
    """Return the sentences in plain words."""
    return [*article.credits, *_licensed(article, fill=str.format, name=_plain)]


def linked_credit_lines(article: Article) -> list[SafeString]:
    """Return the same sentences as HTML that leads to the original and to the licence."""
    licensed = _licensed(article, fill=format_html, name=_linked)
    return [conditional_escape(line) for line in (*article.credits, *licensed)]


def _licensed(article: Article, *, fill: Fill, name: Name) -> list[str]:
    licence, original = article.rests_on, article.original
    if licence is None or original is None:
        return []
    line = fill(
        _("この記事は、{authors}「{work}」({licence})を翻訳したものです。"),
        authors=original.author_line,
        work=name(original.title, original.url, "noopener"),
        licence=name(licence.name, licence.deed, "license noopener"),
    )
    if article.owed is None:
        return [line]
    owed = fill(_("この翻訳も、{licence} のもとで利用できます。"), licence=article.owed.name)
    return [line, owed]


def _plain(words: str, _url: str, _rel: str) -> str:
    return words


def _linked(words: str, url: str, rel: str) -> str:
    return format_html('<a href="{}" rel="{}">{}</a>', url, rel, words) if url else words
