"""Finding: a query becomes a page of articles, each with the passage that was looked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import EmptyResultSet
from django.db.models import Q
from django.db.models.functions import Substr

from articles.models import Article, ArticleQuerySet
from articles.search.engines import engine
from articles.search.filtering import limit
from articles.search.passages import Piece, mark, passage, pattern_of
from articles.search.queries import Query
from articles.search.requests import CAP, Answer, Place, Request, read_place, where_of

LENGTH = 20
# How much of a text is looked through for a passage to show.
SHOWN_FROM = 30_000


@dataclass(frozen=True)
class Hit:
    """An article that was found: its titles and, where the terms stand in its text, a passage."""

    article: Article
    title: tuple[Piece, ...]
    original_title: tuple[Piece, ...]
    passage: tuple[Piece, ...]


@dataclass(frozen=True)
class Results:
    """A page of what was found; `older` says where the next one begins, empty on the last."""

    hits: list[Hit]
    total: int
    is_capped: bool
    older: str
    is_first: bool


def find(query: Query, *, newest: bool = False, after: str = "") -> Results:
    """Return what strangers may read of what was found.

    What the heading holds comes first, unless the newest is asked for. A place that nobody gave out
    is the beginning.
    """
    place = read_place(after)
    answer = _ask(query, newest=newest, place=place)
    hits = _hits(answer.found[:LENGTH], query)
    last = hits[-1].article if len(answer.found) > LENGTH and hits else None
    tiers = dict(answer.found)
    older = str(Place(tiers[last.pk], _when(last), last.pk)) if last else ""
    total = min(answer.total, CAP)
    return Results(hits, total, answer.total > CAP, older, is_first=place is None)


def _ask(query: Query, *, newest: bool, place: Place | None) -> Answer:
    if query.is_empty:
        return Answer([], 0)
    try:
        scope = limit(Article.objects.published(), query)
        # Raises where nothing can pass, before a transaction begins that would be broken by it.
        where_of(scope.articles)
        if not query.wanted:
            with engine().leading():
                return _list(scope.articles, query, place)
        request = Request(
            scope.articles,
            query.wanted,
            query.unwanted,
            by_heading=not newest,
            after=place,
            length=LENGTH + 1,
            is_few=scope.is_few,
            keys=scope.keys,
        )
        return engine().find(request)
    except EmptyResultSet:
        return Answer([], 0)


def _list(articles: ArticleQuerySet, query: Query, place: Place | None) -> Answer:
    """Return what the filters alone leave."""
    if query.unwanted:
        articles = articles.filter(~Q(pk__in=engine().holding(query.unwanted)))
    total = articles.order_by()[: CAP + 1].count()
    if place:
        articles = articles.before(place.published_at, place.pk)
    keys = articles.newest_first().values_list("pk", flat=True)[: LENGTH + 1]
    return Answer([(pk, False) for pk in keys], total)


def _hits(found: Sequence[tuple[int, bool]], query: Query) -> list[Hit]:
    keys = [pk for pk, _ in found]
    words = Substr("search_document__body", 1, SHOWN_FROM)
    # Asked once more who may read them: what is shown comes from this query.
    shown = Article.objects.published().filter(pk__in=keys).for_lists().annotate(words=words)
    articles = {article.pk: article for article in shown} if keys else {}
    pattern = pattern_of(query.wanted)
    return [
        Hit(
            article,
            mark(article.title, pattern),
            mark(article.original.title if article.original else "", pattern),
            passage(getattr(article, "words", None) or "", pattern),
        )
        for article in (articles[pk] for pk in keys if pk in articles)
    ]


def _when(article: Article) -> datetime:
    assert article.published_at is not None
    return article.published_at
