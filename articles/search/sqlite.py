"""SQLite: FTS5 without a copy of the text, fed by triggers from the table of documents.

What a contentless table is told to forget must be what it was told to learn; the triggers see to it.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC
from typing import Any, cast

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models.expressions import RawSQL

from articles import text
from articles.models import ArticleQuerySet, SearchDocument
from articles.search.ranking import Found, behind
from articles.search.requests import CAP, Answer, Request, where_of
from articles.search.terms import Phrase, Term

TABLE = "articles_search"
FUNCTION = "search_tokens"
LEARN = f"""
    INSERT INTO {TABLE}(rowid, heading, body)
    VALUES (new.article_id, {FUNCTION}(new.heading), {FUNCTION}(new.body));
"""  # noqa: S608 - names of ours
FORGET = f"""
    INSERT INTO {TABLE}({TABLE}, rowid, heading, body)
    VALUES ('delete', old.article_id, {FUNCTION}(old.heading), {FUNCTION}(old.body));
"""  # noqa: S608
TRIGGERS = {
    "articles_search_learn": f"AFTER INSERT ON articles_searchdocument BEGIN {LEARN} END",
    "articles_search_forget": f"AFTER DELETE ON articles_searchdocument BEGIN {FORGET} END",
    "articles_search_relearn": (
        f"AFTER UPDATE OF heading, body ON articles_searchdocument BEGIN {FORGET} {LEARN} END"
    ),
}
# The order of tables is ours: left to itself, SQLite asks the index about every article. And the
# index of the articles answers what would cost a look at each, behind its text.
HITS = f"""
    FROM {TABLE} CROSS JOIN articles_article INDEXED BY article_standing
    ON articles_article.id = {TABLE}.rowid
    WHERE {TABLE} MATCH %s AND
"""
# Of what more than a thousand hold, a page is among so many of the newest, unless it is an old word;
# of what most hold, among few. To put all of a common phrase in order costs more than any of them.
WINDOWS = (200, 2000, 6000)
# An article's, and whether its heading holds all terms.
Key = tuple[int, bool]
NEWEST = "articles_article.published_at DESC, articles_article.id DESC"


def teach(database: BaseDatabaseWrapper) -> None:
    """Give a new connection the function that the triggers call."""
    database.connection.create_function(FUNCTION, 1, _tokens, deterministic=True)


def _tokens(words: str | None) -> str:
    return " ".join(text.tokens_of(words or ""))


def make(database: BaseDatabaseWrapper) -> None:
    """Make the triggers, which Django drops whenever it makes the table anew."""
    with database.cursor() as cursor:
        for name, words in TRIGGERS.items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            cursor.execute(f"CREATE TRIGGER {name} {words}")


def lacks(database: BaseDatabaseWrapper) -> set[str]:
    """Return the names of what should be there and is not."""
    with database.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type IN ('trigger', 'table')")
        return {TABLE, *TRIGGERS} - {name for (name,) in cursor.fetchall()}


def clear() -> None:
    """Forget everything, by whatever tokens it was learnt."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER IF EXISTS articles_search_forget")
        cursor.execute("DELETE FROM articles_searchdocument")
        cursor.execute(f"INSERT INTO {TABLE}({TABLE}) VALUES ('delete-all')")  # noqa: S608
    make(connection)


def write(documents: Iterable[SearchDocument]) -> None:
    """Keep the documents; the triggers index them."""
    SearchDocument.objects.bulk_create(
        documents,
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["heading", "body", "edition"],
    )


def holding(terms: Sequence[Term]) -> RawSQL:
    """Return the keys of articles that hold one of the terms."""
    words = " OR ".join(_term(term) for term in terms)
    return RawSQL(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s", [words])  # noqa: S608, S611


def leading() -> AbstractContextManager[None]:
    """Nothing: each statement leads by itself."""
    return nullcontext()


def find(request: Request) -> Answer:
    """Return what was found behind a place, and how much there is in all."""
    with connection.cursor() as cursor:
        if request.is_few:
            found = _look_among(cursor, request)
            listed = behind(found, request.after)[: request.length]
            return Answer([(pk, tier) for tier, pk, _ in listed], min(len(found), CAP + 1))
        keys, headings, total = _candidates(cursor, request)
        if total > CAP:
            walked = _walk(cursor, request, keys, headings=headings)
            keys = _sort(cursor, request, headings) if walked is None else walked
        return Answer(keys, total)


def _look_among(cursor: CursorWrapper, request: Request) -> list[Found]:
    """Return all that is found among few articles."""
    where, parameters = request.where
    titles = [_in_heading(request)] if request.by_heading else []
    # The sign keeps the index from being asked about each of them.
    among = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s AND +rowid IN (SELECT id FROM few)"  # noqa: S608
    tier = f"id IN ({among})" if titles else "0"
    cursor.execute(
        f"WITH few AS MATERIALIZED (SELECT id, published_at FROM articles_article WHERE {where})"  # noqa: S608
        f" SELECT {tier}, id, published_at FROM few WHERE id IN ({among})",
        [*parameters, *titles, _match(request)],
    )
    return [
        (bool(tier), pk, published_at.replace(tzinfo=UTC))
        for tier, pk, published_at in cursor.fetchall()
    ]


def _candidates(cursor: CursorWrapper, request: Request) -> tuple[list[Key], int, int]:
    """Return the page of what the index finds; and how much, as far as the cap: in headings, everywhere.

    The page ends with the headings where there is more than the cap, and is empty where these are more.
    """
    where, parameters = request.where
    hits = (
        f"SELECT articles_article.id, published_at {HITS} {_near(request)} {where} LIMIT {CAP + 1}"
    )
    page, places = _page(request)
    # Where there is nothing at all, nobody needs to look for it in the headings.
    cursor.execute(
        f"""
        WITH everywhere(id, published_at) AS MATERIALIZED ({hits}),
            headings(id, published_at) AS MATERIALIZED (
                SELECT * FROM ({hits}) WHERE {request.by_heading} AND (SELECT count(*) FROM everywhere) > 0),
            counts(in_headings, in_all) AS MATERIALIZED (
                SELECT (SELECT count(*) FROM headings), (SELECT count(*) FROM everywhere))
        SELECT in_headings, in_all, id, in_heading FROM counts LEFT JOIN ({page}) ON true
        """,  # noqa: S608
        [_match(request), *parameters, _in_heading(request), *parameters, *places],
    )
    rows = cursor.fetchall()
    found = [(pk, bool(in_heading)) for _, _, pk, in_heading in rows if pk]
    return found, rows[0][0], rows[0][1]


def _page(request: Request) -> tuple[str, list[Any]]:
    """Return a statement for the first of the candidates behind the place, as far as these are whole."""
    behind, values = "true", list[Any]()
    if place := request.after:
        behind = "(in_heading, published_at, id) < (%s, %s, %s)"
        moment = connection.ops.adapt_datetimefield_value(place.published_at)
        values = [request.by_heading and place.in_heading, moment, place.pk]
    sql = f"""
        SELECT * FROM (
            SELECT id IN (SELECT id FROM headings) AS in_heading, everywhere.* FROM everywhere, counts WHERE in_all <= {CAP}
            UNION ALL
            SELECT 1, headings.* FROM headings, counts WHERE in_all > {CAP} AND in_headings <= {CAP})
        WHERE {behind} ORDER BY in_heading DESC, published_at DESC, id DESC LIMIT {request.length}
    """  # noqa: S608
    return sql, values


def _walk(
    cursor: CursorWrapper, request: Request, listed: Sequence[Key], *, headings: int
) -> list[Key] | None:
    """Return a page of something common by going from the newest on, behind the few headings that are listed.

    Nothing if that is too far.
    """
    place, keys = request.after, [*listed]
    for in_heading in (True, False):
        room = request.length - len(keys)
        has_passed = in_heading and (headings <= CAP or (place and not place.in_heading))
        if has_passed or room <= 0:
            continue
        articles = request.articles
        if place and (not request.by_heading or place.in_heading == in_heading):
            articles = articles.before(place.published_at, place.pk)
        match = _in_heading(request) if in_heading else _match(request, has_headings=headings > 0)
        met = _meet(cursor, articles, match, room)
        if met is None:
            return None
        keys += [(pk, in_heading) for pk in met]
    return keys


def _meet(
    cursor: CursorWrapper, articles: ArticleQuerySet, match: str, room: int
) -> list[int] | None:
    """Return what matches among the newest of the articles; nothing if that is too little."""
    for window in WINDOWS:
        seen = _look_through(cursor, articles.newest_first()[:window], match)
        met = [pk for pk, is_met in seen if is_met][:room]
        if len(met) == room or len(seen) < window:
            return met
    return None


def _look_through(
    cursor: CursorWrapper, articles: ArticleQuerySet, match: str
) -> list[tuple[int, bool]]:
    """Return the keys of articles in their order, each with whether it matches.

    Keys grow with time, so the index is asked about a short stretch of them; where they do not, it
    is asked about a long one, and the answer is the same.
    """
    rows = articles.values_list("pk").query
    newest, parameters = rows.get_compiler(connection=connection).as_sql()
    cursor.execute(
        f"""
        WITH newest(pk) AS MATERIALIZED ({newest}), met(pk) AS MATERIALIZED (
            SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s AND rowid
            BETWEEN (SELECT min(pk) FROM newest) AND (SELECT max(pk) FROM newest))
        SELECT pk, pk IN (SELECT pk FROM met) FROM newest
        """,  # noqa: S608
        [*parameters, match],
    )
    return cast("list[tuple[int, bool]]", cursor.fetchall())


def _sort(cursor: CursorWrapper, request: Request, headings: int) -> list[Key]:
    """Return a page of all there is, put in order."""
    has_headings = headings > 0
    heading, match = f"heading : ({_all(request.wanted)})", _match(request)
    tier = (
        f"articles_article.id IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s)"  # noqa: S608
        if has_headings
        else "0"
    )
    where, parameters = request.where
    if request.after:
        place = request.after
        behind, more = where_of(request.articles.before(place.published_at, place.pk))
        if not request.by_heading:
            where, parameters = behind, more
        elif place.in_heading:
            where, parameters = f"(tier = 0 OR {behind}) AND {where}", [*more, *parameters]
        else:
            where, parameters = f"tier = 0 AND {behind}", more
    cursor.execute(
        f"SELECT articles_article.id, {tier} AS tier {HITS} {_near(request)} {where} "
        f"ORDER BY tier DESC, {NEWEST} LIMIT {request.length}",
        [*([heading] if has_headings else []), match, *parameters],
    )
    return [(pk, bool(tier)) for pk, tier in cursor.fetchall()]


def _near(request: Request) -> str:
    """Return the beginning of a condition, by which the index is asked about a stretch of keys."""
    if request.keys is None:
        return ""
    least, greatest = request.keys
    return f"{TABLE}.rowid BETWEEN {least} AND {greatest} AND"


def _match(request: Request, *, has_headings: bool = False) -> str:
    """Return what to match; `has_headings` says that those with it in the heading came before."""
    unwanted = " OR ".join(_term(term) for term in request.unwanted)
    if has_headings:
        unwanted = " OR ".join(filter(None, [unwanted, f"heading : ({_all(request.wanted)})"]))
    return f"({_all(request.wanted)}) NOT ({unwanted})" if unwanted else _all(request.wanted)


def _in_heading(request: Request) -> str:
    unwanted = " OR ".join(_term(term) for term in request.unwanted)
    heading = f"heading : ({_all(request.wanted)})"
    return f"({heading}) NOT ({unwanted})" if unwanted else heading


def _all(terms: Sequence[Term]) -> str:
    return " AND ".join(_term(term) for term in terms)


def _term(term: Term) -> str:
    return f"({' OR '.join(_phrase(phrase) for phrase in term.phrases)})"


def _phrase(phrase: Phrase) -> str:
    """Return a phrase in the language of FTS5; tokens are letters and digits and nothing else."""
    return f'"{" ".join(phrase.tokens)}"{" *" if phrase.is_open else ""}'
