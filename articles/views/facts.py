"""Facts: what the page of an article says beside its text, in pieces that are kept by themselves.

A piece shows rows and some values of the article; its template gets nothing else. So it outlives what
changes in the article elsewhere, which is mostly its text and its comments.
"""

from collections.abc import Hashable, Iterator, Mapping

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles import descriptions, pagecache
from articles.models import Article, Noticed, OriginalSource

Rows = tuple[Noticed, ...]
Name = tuple[Hashable, ...]


def facts_of(
    request: HttpRequest,
    article: Article,
    *,
    minutes: int,
    quotation: str,
    is_granted: bool,
    is_preview: bool,
    unlisted: Mapping[str, bool],
) -> dict[str, SafeString]:
    """Return the credits above a text, the picture in front, and what readers need to trust it.

    `unlisted` says of what it names that there is no list of it to lead to.
    """
    facts = {"translation": _translation(request, article, minutes)}
    if article.lead_image:
        facts["lead"] = _piece(
            request,
            "articles/_lead.html",
            (article.lead_image,),
            {"image": article.lead_image},
            preview=is_preview,
        )
    if article.original:
        facts["credit"] = _original(request, article.original, unlisted)
        facts["trust"] = _trust(
            request,
            article,
            article.original,
            quotation=quotation,
            is_granted=is_granted,
            unlisted=unlisted,
        )
    return facts


def _original(
    request: HttpRequest, original: OriginalSource, unlisted: Mapping[str, bool]
) -> SafeString:
    authors = (*original.authors.all(),)
    shown = {"original": original, "authors": authors}
    return _piece(request, "articles/_original.html", (original, *authors), shown, **unlisted)


def _translation(request: HttpRequest, article: Article, minutes: int) -> SafeString:
    translators = (*article.translators.all(),)
    return _piece(
        request,
        "articles/_translation.html",
        translators,
        {"translators": translators},
        published_at=article.published_at,
        minutes=minutes,
    )


def _trust(
    request: HttpRequest,
    article: Article,
    original: OriginalSource,
    *,
    quotation: str,
    is_granted: bool,
    unlisted: Mapping[str, bool],
) -> SafeString:
    authors, translators = (*original.authors.all(),), (*article.translators.all(),)
    return _piece(
        request,
        "articles/_trust.html",
        (original, *authors, *translators),
        {"original": original, "authors": authors, "translators": translators},
        published_at=article.published_at,
        changed_on=article.changed_on,
        address=descriptions.absolute(article.get_absolute_url()) if article.path else "",
        lines=(*descriptions.linked_credit_lines(article),),
        quotation=quotation,
        is_granted=is_granted,
        **unlisted,
    )


def _piece(
    request: HttpRequest,
    template: str,
    rows: Rows,
    shown: Mapping[str, object],
    **told: Hashable,
) -> SafeString:
    """Return what a template makes of rows, by their names in `shown`, and of values."""
    name: Name = (template, *(row.row_key for row in rows), *told.items())

    def write(names: object) -> Iterator[tuple[Name, SafeString, Rows]]:
        yield name, render_to_string(template, {**shown, **told}), rows

    return pagecache.parts(request, SafeString, [name], write)[0]
