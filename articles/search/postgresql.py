"""PostgreSQL: distinct bigrams in a tsvector, and a second look at the runs where order counts.

A tsvector with positions would forget those behind the 16,383rd, so it has none. A bigram of the
heading is there twice, the second time with a mark before it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models.expressions import RawSQL

from articles import text
from articles.models import SearchDocument
from articles.search.ranking import Found, behind, in_tiers
from articles.search.requests import CAP, Answer, Place, Request, where_of
from articles.search.terms import Phrase, Term

TABLE = "articles_searchdocument"
INDEX = "search_lexemes"
MARK = "@"
# A tsvector holds less than a megabyte.
MOST_BYTES = 900_000
WRITE = f"""
    INSERT INTO {TABLE} (article_id, heading, body, edition, heading_runs, runs, lexemes)
    VALUES (%s, %s, %s, %s, %s, %s, array_to_tsvector(%s::text[]))
    ON CONFLICT (article_id) DO UPDATE SET
        heading = excluded.heading, body = excluded.body, edition = excluded.edition,
        heading_runs = excluded.heading_runs, runs = excluded.runs, lexemes = excluded.lexemes
"""  # noqa: S608 - names of ours
# Left to itself the planner reads whole tables or sorts too much: it cannot know how many hold both
# halves of a word, nor what it costs to unpack a row. The first settings lead it through the index of
# bigrams; the others along the newest articles, among which a word that many hold is soon found.
PLANS = ("seqscan", "hashjoin", "mergejoin", "indexscan", "bitmapscan", "sort")
BY_INDEX = frozenset({"bitmapscan", "sort"})
ALONG_NEWEST = frozenset({"indexscan"})


def teach(database: BaseDatabaseWrapper) -> None:
    """Nothing: what the index needs is worked out before it is sent."""


def make(database: BaseDatabaseWrapper) -> None:
    """Nothing: the migration has made all there is."""


def lacks(database: BaseDatabaseWrapper) -> set[str]:
    """Return the names of what should be there and is not."""
    with database.cursor() as cursor:
        found = database.introspection.get_constraints(cursor, TABLE)
    return {INDEX} - set(found)


def clear() -> None:
    """Let everything be indexed anew; until then it is found as it was."""
    SearchDocument.objects.update(edition=0)


def write(documents: Iterable[SearchDocument]) -> None:
    """Keep the documents and what they are found by."""
    with connection.cursor() as cursor:
        cursor.executemany(WRITE, [_row(document) for document in documents])


def _row(document: SearchDocument) -> tuple[Any, ...]:
    heading, body = text.tokens_of(document.heading), text.tokens_of(document.body)
    heading_runs, body_runs = _runs(document.heading), _runs(document.body)
    return (
        document.article_id,
        document.heading.replace("\0", ""),
        document.body.replace("\0", ""),
        document.edition,
        heading_runs,
        # The line between them keeps a phrase from reaching over it.
        f"{heading_runs}\n{body_runs}",
        list(_lexemes([*(f"{MARK}{token}" for token in heading), *heading, *body])),
    )


def _runs(words: str) -> str:
    return f" {' '.join(text.runs_of(words))} "


def _lexemes(tokens: Iterable[str]) -> Iterator[str]:
    """Return each token once, as many as have room."""
    size = 0
    for token in dict.fromkeys(tokens):
        size += len(token.encode())
        if size > MOST_BYTES:
            return
        yield token


def holding(terms: Sequence[Term]) -> RawSQL:
    """Return the keys of articles that hold one of the terms."""
    sql, parameters = _any(terms)
    return RawSQL(f"SELECT article_id FROM {TABLE} WHERE {sql}", parameters)  # noqa: S608, S611


def find(request: Request) -> Answer:
    """Return what was found behind a place, and how much there is in all."""
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        _allow(cursor, BY_INDEX)
        everywhere, headings = _candidates(cursor, request)
        if len(everywhere) > CAP:
            _allow(cursor, ALONG_NEWEST)
            found = _walk(cursor, request, headings)
        else:
            found = behind(in_tiers(everywhere, headings), request.after)
        keys = [(pk, tier) for tier, pk, _ in found[: request.length]]
        return Answer(keys, len(everywhere))


def _allow(cursor: CursorWrapper, plans: Collection[str]) -> None:
    """Let the planner do this and nothing else until the transaction ends."""
    switches = {plan: "on" if plan in plans else "off" for plan in PLANS}
    settings = (f"set_config('enable_{plan}', '{on}', true)" for plan, on in switches.items())
    cursor.execute(f"SELECT {', '.join(settings)}")


def _candidates(cursor: CursorWrapper, request: Request) -> tuple[list[Found], list[Found]]:
    """Return what the index finds, as far as the cap: everywhere, and in the heading."""
    where, parameters = request.where
    halves = [False, True] if request.by_heading else [False]
    queries, values = [], []
    for in_heading in halves:
        terms, more = _bag(request, in_heading=in_heading)
        # OFFSET keeps the planner from asking about the articles first.
        queries.append(
            f"(SELECT {in_heading} AS tier, articles_article.id, articles_article.published_at"  # noqa: S608
            f" FROM (SELECT article_id FROM {TABLE} WHERE {terms} OFFSET 0) hits"
            f" JOIN articles_article ON articles_article.id = hits.article_id"
            f" WHERE {where} LIMIT {CAP + 1})"
        )
        values += [*more, *parameters]
    cursor.execute(" UNION ALL ".join(queries), values)
    rows = cursor.fetchall()
    return [row for row in rows if not row[0]], [row for row in rows if row[0]]


def _walk(cursor: CursorWrapper, request: Request, headings: Sequence[Found]) -> list[Found]:
    """Return the next page of something that is common enough to be met along the way."""
    place = request.after
    listed = behind(headings, place) if len(headings) <= CAP else []
    room = request.length - len(listed)
    if room <= 0:
        return listed
    parts, values = [], []
    if len(headings) > CAP and (place is None or place.in_heading):
        sql, parameters = _steps(request, place, in_heading=True, besides=())
        parts.append(sql)
        values += parameters
    rest = None if request.by_heading and place and place.in_heading else place
    besides = [pk for _, pk, _ in headings] if len(headings) <= CAP else None
    sql, parameters = _steps(request, rest, in_heading=False, besides=besides)
    parts.append(sql)
    cursor.execute(
        f"SELECT * FROM ({' UNION ALL '.join(parts)}) steps LIMIT {room}",  # noqa: S608
        [*values, *parameters],
    )
    return [*listed, *cursor.fetchall()]


def _steps(
    request: Request, place: Place | None, *, in_heading: bool, besides: Sequence[int] | None
) -> tuple[str, list[Any]]:
    """Return the walk from the newest on; what was listed before is left out."""
    articles = request.articles.before(place.published_at, place.pk) if place else request.articles
    where, parameters = where_of(articles)
    column = "heading_runs" if in_heading else "runs"
    conditions = [_looks(term, column) for term in request.wanted]
    conditions += [_not(_looks(term, "runs")) for term in request.unwanted]
    if besides is None:
        looks = [_looks(term, "heading_runs") for term in request.wanted]
        conditions.append(_not(_join(looks, " AND ")))
    elif besides:
        conditions.append(("NOT article_id = ANY(%s)", [list(besides)]))
    terms, more = _join(conditions, " AND ")
    sql = (
        f"(SELECT {in_heading} AS tier, articles_article.id, articles_article.published_at"  # noqa: S608
        f" FROM articles_article JOIN {TABLE} ON article_id = articles_article.id"
        f" WHERE {where} AND {terms}"
        f" ORDER BY articles_article.published_at DESC, articles_article.id DESC"
        f" LIMIT {request.length})"
    )
    return sql, [*parameters, *more]


Condition = tuple[str, list[Any]]


def _bag(request: Request, *, in_heading: bool) -> Condition:
    """Return the condition by which the index finds all wanted terms, with a second look."""
    column, mark = ("heading_runs", MARK) if in_heading else ("runs", "")
    words = [_lexemes_of(term, mark) for term in request.wanted]
    words += [f"!{_lexemes_of(term, '')}" for term in request.unwanted if _is_one_token(term)]
    conditions: list[Condition] = [("lexemes @@ %s::tsquery", [" & ".join(words)])]
    conditions += [_looks(term, column) for term in request.wanted if not _is_one_token(term)]
    longer = (term for term in request.unwanted if not _is_one_token(term))
    conditions += [_not(_looks(term, "runs")) for term in longer]
    return _join(conditions, " AND ")


def _any(terms: Sequence[Term]) -> Condition:
    conditions = []
    for term in terms:
        lexemes: Condition = ("lexemes @@ %s::tsquery", [_lexemes_of(term, "")])
        looks = [] if _is_one_token(term) else [_looks(term, "runs")]
        conditions.append(_join([lexemes, *looks], " AND "))
    return _join(conditions, " OR ")


def _is_one_token(term: Term) -> bool:
    """Whether the index alone decides."""
    return len(term.phrases) == 1 and len(term.phrases[0].tokens) == 1


def _lexemes_of(term: Term, mark: str) -> str:
    """Return a term in the language of tsquery; tokens are letters and digits and nothing else."""
    return f"({' | '.join(_bag_of(phrase, mark) for phrase in term.phrases)})"


def _bag_of(phrase: Phrase, mark: str) -> str:
    *whole, last = (f"'{mark}{token}'" for token in phrase.tokens)
    tokens = [*dict.fromkeys(whole), f"{last}:*" if phrase.is_open else last]
    return f"({' & '.join(tokens)})"


def _looks(term: Term, column: str) -> Condition:
    """Return the condition that one of the spellings stands in the runs."""
    return _join([(f"strpos({column}, %s) > 0", [each.needle]) for each in term.phrases], " OR ")


def _not(condition: Condition) -> Condition:
    return f"NOT {condition[0]}", condition[1]


def _join(conditions: Sequence[Condition], word: str) -> Condition:
    sql = word.join(words for words, _ in conditions)
    return f"({sql})", [value for _, values in conditions for value in values]
