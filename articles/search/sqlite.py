"""SQLite: FTS5 without a copy of the text, fed by triggers from the table of documents.

What a contentless table is told to forget must be what it was told to learn; the triggers see to it.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.db.models.expressions import RawSQL

from articles import text
from articles.models import ArticleQuerySet, SearchDocument
from articles.search.ranking import Found, behind, in_tiers
from articles.search.requests import CAP, Answer, Place, Request, where_of
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
# Of what more than a thousand hold, a page is among so many of the newest, unless it is an old word.
WINDOW = 2000
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


def find(request: Request) -> Answer:
    """Return what was found behind a place, and how much there is in all."""
    with connection.cursor() as cursor:
        everywhere, headings = _candidates(cursor, request)
        if len(everywhere) > CAP:
            keys = _walk(cursor, request, headings)
        else:
            found = behind(in_tiers(everywhere, headings), request.after)
            keys = [(pk, tier) for tier, pk, _ in found]
    return Answer(keys[: request.length], len(everywhere))


def _candidates(cursor: CursorWrapper, request: Request) -> tuple[list[Found], list[Found]]:
    """Return what the index finds, as far as the cap: everywhere, and in the heading."""
    where, parameters = request.where
    matches = [_match(request), _in_heading(request)] if request.by_heading else [_match(request)]
    queries = [
        f"SELECT * FROM (SELECT {tier}, articles_article.id, articles_article.published_at || ''"  # noqa: S608
        f" {HITS} {where} LIMIT {CAP + 1})"
        for tier in range(len(matches))
    ]
    cursor.execute(
        " UNION ALL ".join(queries), [value for match in matches for value in (match, *parameters)]
    )
    rows = [(bool(tier), pk, _moment(published_at)) for tier, pk, published_at in cursor.fetchall()]
    return [row for row in rows if not row[0]], [row for row in rows if row[0]]


def _moment(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


def _walk(
    cursor: CursorWrapper, request: Request, headings: Sequence[Found]
) -> list[tuple[int, bool]]:
    """Return the next page of something that is common enough to be met along the way."""
    place = request.after
    listed = behind(headings, place) if len(headings) <= CAP else []
    keys = [(pk, True) for _, pk, _ in listed]
    room = request.length - len(keys)
    if room <= 0:
        return keys
    in_heading = len(headings) > CAP and (place is None or place.in_heading)
    if in_heading:
        met = _meet(cursor, request.articles, _in_heading(request), place, room)
    else:
        rest = None if request.by_heading and place and place.in_heading else place
        match = _match(request)
        if request.by_heading:
            match = f"({match}) NOT (heading : ({_all(request.wanted)}))"
        met = _meet(cursor, request.articles, match, rest, room)
    # Behind the last heading the others begin.
    if met is not None and not (in_heading and len(met) < room):
        return [*keys, *((pk, in_heading) for pk in met)]
    cursor.execute(*_page(request))
    return [(pk, bool(tier)) for pk, tier in cursor.fetchall()]


def _meet(
    cursor: CursorWrapper, articles: ArticleQuerySet, match: str, place: Place | None, room: int
) -> list[int] | None:
    """Return what matches among the newest articles behind a place; nothing if that is too little.

    Keys grow with time, so the index is asked about a short stretch of them; where they do not, it
    is asked about a long one, and the answer is the same.
    """
    if place:
        articles = articles.before(place.published_at, place.pk)
    newest = list(articles.newest_first().values_list("pk", flat=True)[:WINDOW])
    if not newest:
        return []
    cursor.execute(
        f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s AND rowid BETWEEN %s AND %s",  # noqa: S608
        [match, min(newest), max(newest)],
    )
    hits = {pk for (pk,) in cursor.fetchall()}
    met = [pk for pk in newest if pk in hits][:room]
    return None if len(met) < room and len(newest) == WINDOW else met


def _page(request: Request) -> tuple[str, list[Any]]:
    """Return the statement that sorts all there is, for what is not met along the way."""
    heading, match = f"heading : ({_all(request.wanted)})", _match(request)
    tier = (
        f"articles_article.id IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s)"  # noqa: S608
        if request.by_heading
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
    sql = (
        f"SELECT articles_article.id, {tier} AS tier {HITS} {where} "
        f"ORDER BY tier DESC, {NEWEST} LIMIT {request.length}"
    )
    return sql, [*([heading] if request.by_heading else []), match, *parameters]


def _match(request: Request) -> str:
    unwanted = " OR ".join(_term(term) for term in request.unwanted)
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
