"""PostgreSQL: distinct bigrams in a tsvector, and a second look at the runs where order counts.

A tsvector with positions would forget those behind the 16,383rd, so it has none. A bigram of the
heading is there twice, the second time with a mark before it.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models.expressions import RawSQL

from articles import text
from articles.models import SearchDocument
from articles.search.lexemes import MARK, is_one_mark, is_one_token, lexemes_of, query_of
from articles.search.ranking import Found, behind
from articles.search.requests import CAP, Answer, Place, Request, where_of
from articles.search.terms import Term

TABLE = "articles_searchdocument"
INDEX = "search_lexemes"
WRITE = f"""
    INSERT INTO {TABLE} (article_id, heading, body, edition, heading_runs, runs, lexemes)
    VALUES (%s, %s, %s, %s, %s, %s, array_to_tsvector(string_to_array(%s, ' ')))
    ON CONFLICT (article_id) DO UPDATE SET
        heading = excluded.heading, body = excluded.body, edition = excluded.edition,
        heading_runs = excluded.heading_runs, runs = excluded.runs, lexemes = excluded.lexemes
"""  # noqa: S608 - names of ours
# Left to itself the planner reads whole tables: it cannot know how many hold both halves of a word, nor what it
# costs to unpack a row; and it compiles what is over sooner.
LED = "SELECT set_config('work_mem', '32MB', true), " + ", ".join(
    f"set_config('{name}', 'off', true)"
    for name in ("enable_seqscan", "enable_hashjoin", "enable_mergejoin", "jit")
)
# Of what more than a thousand hold, a page is among so many of the newest, unless it is an old word.
WINDOW = 2000
NEWEST = "published_at DESC, id DESC"


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
    heading, body = text.runs_of(document.heading), text.runs_of(document.body)
    heading_runs = _line(heading)
    return (
        document.article_id,
        document.heading.replace("\0", ""),
        document.body.replace("\0", ""),
        document.edition,
        heading_runs,
        # The line between them keeps a phrase from reaching over it.
        f"{heading_runs}\n{_line(body)}",
        # One string: each of two thousand would be written out by itself.
        " ".join(lexemes_of(heading, body)),
    )


def _line(runs: Sequence[str]) -> str:
    return f" {' '.join(runs)} "


def holding(terms: Sequence[Term]) -> RawSQL:
    """Return the keys of articles that hold one of the terms."""
    sql, parameters = _any(terms)
    return RawSQL(f"SELECT article_id FROM {TABLE} WHERE {sql}", parameters)  # noqa: S608, S611


Condition = tuple[str, list[Any]]


@contextmanager
def leading() -> Iterator[None]:
    """Lead the planner to the index until the end of the transaction."""
    with transaction.atomic(savepoint=False):
        with connection.cursor() as cursor:
            cursor.execute(LED)
        yield


def find(request: Request) -> Answer:
    """Return what was found behind a place, and how much there is in all."""
    with leading(), connection.cursor() as cursor:
        if request.is_few:
            everywhere = _look_through(cursor, request)
            found, total = behind(everywhere, request.after), len(everywhere)
        else:
            found, headings, total = _candidates(cursor, request)
            if total > CAP:
                found = _walk(cursor, request, found, headings=headings)
        keys = [(pk, tier) for tier, pk, _ in found[: request.length]]
        return Answer(keys, min(total, CAP + 1))


def _look_through(cursor: CursorWrapper, request: Request) -> list[Found]:
    """Return all that is found, by a look at every article."""
    where, parameters = request.where
    heading = _all(request.wanted, "heading_runs") if request.by_heading else ("false", [])
    wanted = [_looks(term, "runs") for term in request.wanted]
    look, values = _second_look(runs=[*wanted, *_unwanted(request.unwanted)])
    cursor.execute(
        f"SELECT {heading[0]}, id, published_at"  # noqa: S608
        f" FROM (SELECT id, published_at FROM articles_article WHERE {where} OFFSET 0) articles {look}",
        [*heading[1], *parameters, *values],
    )
    return cast("list[Found]", cursor.fetchall())


def _candidates(cursor: CursorWrapper, request: Request) -> tuple[list[Found], int, int]:
    """Return the page of what the index finds; and how much, as far as the cap: in headings, everywhere.

    The page ends with the headings where there is more than the cap, and is empty where these are more.
    """
    headings, values = _marked(request, None, in_heading=True)
    rest, parameters = _marked(request, None, in_heading=False)
    looks = [_unsure(request, in_heading=in_heading) for in_heading in (True, False)]
    page, places = _page(request)
    # Headings are short, and all that is in one is found everywhere: their texts need no look, and there is none
    # at the rest where they are too many to count.
    cursor.execute(
        f"""
        WITH headings AS MATERIALIZED (
                SELECT id, published_at FROM ({headings} OFFSET 0) articles {looks[0][0]} LIMIT {CAP + 1}),
            rest AS MATERIALIZED (
                SELECT id, published_at
                FROM ({rest} AND id NOT IN (SELECT id FROM headings) OFFSET 0) articles {looks[1][0]}
                LIMIT {CAP + 1} - (SELECT count(*) FROM headings)),
            counts(in_headings, in_all) AS (
                SELECT (SELECT count(*) FROM headings), (SELECT count(*) FROM headings) + (SELECT count(*) FROM rest))
        SELECT in_headings, in_all, in_heading, id, published_at
        FROM counts LEFT JOIN LATERAL ({page}) page ON true
        """,  # noqa: S608
        [*values, *looks[0][1], *parameters, *looks[1][1], *places],
    )
    rows = cursor.fetchall()
    found = [(in_heading, pk, published_at) for _, _, in_heading, pk, published_at in rows if pk]
    return found, rows[0][0], rows[0][1]


def _page(request: Request) -> Condition:
    """Return a query for the first of the candidates behind the place, as far as these are whole."""
    countable = "in_headings" if request.by_heading else "in_all"
    place = request.after
    behind, values = "", []
    if place:
        behind = "WHERE (in_heading, published_at, id) < (%s, %s, %s)"
        values = [request.by_heading and place.in_heading, place.published_at, place.pk]
    sql = f"""
        SELECT * FROM (
            SELECT {request.by_heading} AS in_heading, * FROM headings WHERE {countable} <= {CAP}
            UNION ALL SELECT false, * FROM rest WHERE in_all <= {CAP}) candidates
        {behind} ORDER BY in_heading DESC, {NEWEST} LIMIT {request.length}
    """  # noqa: S608
    return sql, values


def _walk(
    cursor: CursorWrapper, request: Request, listed: Sequence[Found], *, headings: int
) -> list[Found]:
    """Return the next page of something common, from the newest on, behind the few headings that are listed."""
    place = request.after
    if headings > CAP and request.by_heading and (place is None or place.in_heading):
        listed = _meet(cursor, request, place, room=request.length, in_heading=True)
    rest = place if place and not (request.by_heading and place.in_heading) else None
    room = request.length - len(listed)
    is_rest = request.by_heading and headings > 0
    return [*listed, *_meet(cursor, request, rest, room=room, is_rest=is_rest)]


def _meet(
    cursor: CursorWrapper,
    request: Request,
    place: Place | None,
    *,
    room: int,
    in_heading: bool = False,
    is_rest: bool = False,
) -> list[Found]:
    """Return the first articles that hold the terms: of the newest, or else of all that have the tokens.

    The rest is what does not hold them in its heading.
    """
    if room <= 0:
        return []
    near = _newest(request, place)
    far = _far(request, place, in_heading=in_heading, is_rest=is_rest)
    looks = [
        _sure(request, in_heading=in_heading, is_rest=is_rest),
        _unsure(request, in_heading=in_heading, is_rest=is_rest),
    ]
    ways, values = [], list[Any]()
    for (articles, parameters), (look, more) in zip((near, far), looks, strict=True):
        ways.append(
            f"(SELECT id, published_at FROM ({articles}) articles {look} ORDER BY {NEWEST} LIMIT {room})"  # noqa: S608
        )
        values += [*parameters, *more]
    # The second way is not gone where the first leads to enough.
    cursor.execute(
        f"SELECT {in_heading}, id, published_at FROM ({' UNION ALL '.join(ways)}) met LIMIT {room}",  # noqa: S608
        values,
    )
    return cast("list[Found]", cursor.fetchall())


def _newest(request: Request, place: Place | None) -> Condition:
    """Return a query for so many of the articles behind a place that something common is among them."""
    where, parameters = _where(request, place)
    sql = f"SELECT id, published_at FROM articles_article WHERE {where} ORDER BY {NEWEST} LIMIT {WINDOW}"  # noqa: S608
    return sql, parameters


def _marked(
    request: Request, place: Place | None, *, in_heading: bool, is_rest: bool = False
) -> Condition:
    """Return a query for all articles behind a place that have the tokens, and the terms in their heading."""
    where, parameters = _where(request, place)
    conditions = [_tokens(request, in_heading=in_heading, is_rest=is_rest)]
    if in_heading:
        # It lies beside what the index leads to.
        conditions.append(_all(request.wanted, "heading_runs"))
    hits, values = _join(conditions, " AND ")
    # OFFSET keeps the planner from asking about the articles first.
    sql = (
        f"SELECT id, published_at FROM (SELECT article_id FROM {TABLE} WHERE {hits} OFFSET 0) hits"  # noqa: S608
        f" JOIN articles_article ON id = article_id WHERE {where}"
    )
    return sql, [*values, *parameters]


def _far(request: Request, place: Place | None, *, in_heading: bool, is_rest: bool) -> Condition:
    """Return a query for those with the tokens that are older than all of the newest, in their order."""
    articles, parameters = _marked(request, place, in_heading=in_heading, is_rest=is_rest)
    newest, values = _newest(request, place)
    last = f"SELECT published_at, id FROM ({newest}) newest OFFSET {WINDOW - 1}"  # noqa: S608
    sql = f"{articles} AND (published_at, id) < ({last}) ORDER BY {NEWEST} OFFSET 0"
    return sql, [*parameters, *values]


def _where(request: Request, place: Place | None) -> Condition:
    """Return the condition that an article may be found and stands behind a place."""
    if place is None:
        return request.where
    return where_of(request.articles.before(place.published_at, place.pk))


def _second_look(
    *, headings: Sequence[Condition] = (), runs: Sequence[Condition] = ()
) -> Condition:
    """Return the rest of a query of articles: the conditions on their headings and on their runs.

    What is long is unpacked for what has passed the rest, and once, however many terms are looked for.
    """
    if not (headings or runs):
        return "", []
    known, parameters = _join([("article_id = articles.id", []), *headings], " AND ")
    packed = "heading_runs" + (", runs || '' AS runs" if runs else "")
    where, values = _join(runs or [("true", [])], " AND ")
    sql = (
        f" JOIN LATERAL (SELECT {packed} FROM {TABLE} WHERE {known} OFFSET 0) document ON true"  # noqa: S608
        f" WHERE {where}"
    )
    return sql, [*parameters, *values]


def _sure(request: Request, *, in_heading: bool, is_rest: bool) -> Condition:
    """Return the look that decides by itself."""
    column = "heading_runs" if in_heading else "runs"
    wanted = [_looks(term, column) for term in request.wanted]
    unwanted = _unwanted(request.unwanted)
    if in_heading:
        return _second_look(headings=wanted, runs=unwanted)
    return _second_look(headings=_besides(request, is_rest=is_rest), runs=[*wanted, *unwanted])


def _unsure(request: Request, *, in_heading: bool, is_rest: bool = False) -> Condition:
    """Return the look at what the index, and the heading beside it, leave open."""
    unwanted = _unwanted(term for term in request.unwanted if not is_one_token(term))
    if in_heading:
        return _second_look(runs=unwanted)
    wanted = [_looks(term, "runs") for term in request.wanted if not is_one_token(term)]
    return _second_look(headings=_besides(request, is_rest=is_rest), runs=[*wanted, *unwanted])


def _besides(request: Request, *, is_rest: bool) -> list[Condition]:
    """Return the condition that something is not listed with the headings."""
    return [_not(_all(request.wanted, "heading_runs"))] if is_rest else []


def _unwanted(terms: Iterable[Term]) -> list[Condition]:
    return [_not(_looks(term, "runs")) for term in terms]


def _tokens(request: Request, *, in_heading: bool, is_rest: bool) -> Condition:
    """Return the condition that all tokens are there, as the index knows it."""
    words = [query_of(term, MARK if in_heading else "") for term in request.wanted]
    words += [f"!{query_of(term, '')}" for term in request.unwanted if is_one_token(term)]
    if is_rest and all(is_one_mark(term) for term in request.wanted):
        words.append(f"!({' & '.join(query_of(term, MARK) for term in request.wanted)})")
    within, keys = "", []
    if request.keys:
        within, keys = " AND article_id BETWEEN %s AND %s", list(request.keys)
    return f"lexemes @@ %s::tsquery{within}", [" & ".join(words), *keys]


def _all(terms: Sequence[Term], column: str) -> Condition:
    return _join([_looks(term, column) for term in terms], " AND ")


def _any(terms: Sequence[Term]) -> Condition:
    conditions = []
    for term in terms:
        lexemes: Condition = ("lexemes @@ %s::tsquery", [query_of(term, "")])
        looks = [] if is_one_token(term) else [_looks(term, "runs")]
        conditions.append(_join([lexemes, *looks], " AND "))
    return _join(conditions, " OR ")


def _looks(term: Term, column: str) -> Condition:
    """Return the condition that one of the spellings stands in the runs."""
    return _join([(f"strpos({column}, %s) > 0", [each.needle]) for each in term.phrases], " OR ")


def _not(condition: Condition) -> Condition:
    return f"NOT {condition[0]}", condition[1]


def _join(conditions: Sequence[Condition], word: str) -> Condition:
    sql = word.join(words for words, _ in conditions)
    return f"({sql})", [value for _, values in conditions for value in values]
