"""A site of many articles, each of an original of its own, loaded as fast as a database can."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import accumulate

from django.db import connection
from django.utils import timezone

from articles import search
from articles.models import Article, Author, OriginalSource, Tag
from tests.bench.corpus import Corpus

BATCH = 1000
AUTHORS, SITES, TAGS = 400, 60, 150
# What originals are written in, most of them in the first.
LANGUAGES = ("en", "en", "en", "en", "en", "en", "fr", "de", "zh-Hant", "ru")
HOURS = 1.5


def load(count: int, corpus: Corpus) -> None:
    """Publish the articles and index them; all are public, the last one twenty minutes ago."""
    with _bare():
        authors, tags = _people(corpus), _tags(corpus)
        for first in range(0, count, BATCH):
            numbers = range(first, min(first + BATCH, count))
            originals = _originals(numbers, authors, corpus.dice)
            articles = Article.objects.bulk_create(
                _article(n, count, original, corpus)
                for n, original in zip(numbers, originals, strict=True)
            )
            _tie(Article.tags.through, articles, tags, corpus.dice, names=("article", "tag"))
        search.complete()
    with connection.cursor() as cursor:
        # As the server does it by itself, some minutes later.
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


@contextmanager
def _bare() -> Iterator[None]:
    """Leave out what costs most for each row: PostgreSQL's triggers, and its index of bigrams until the end."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("SET maintenance_work_mem = '1GB'")
        cursor.execute("SELECT pg_get_indexdef('search_lexemes'::regclass)")
        definition = cursor.fetchone()[0]
        cursor.execute("DROP INDEX search_lexemes")
        yield
        cursor.execute("SET session_replication_role = origin")
        cursor.execute(definition)


def _people(corpus: Corpus) -> list[Author]:
    return Author.objects.bulk_create(
        Author(
            name=f"{corpus.draw()}・{corpus.draw()}",
            original_name=f"Author {n}",
            slug=f"author-{n}",
        )
        for n in range(AUTHORS)
    )


def _tags(corpus: Corpus) -> list[Tag]:
    return Tag.objects.bulk_create(
        Tag(name=f"{corpus.words[n * 7]}{n}", slug=f"tag-{n}") for n in range(TAGS)
    )


def _originals(numbers: range, authors: list[Author], dice: random.Random) -> list[OriginalSource]:
    hosts = [f"site{site}.example" for site in range(SITES)]
    made = OriginalSource.objects.bulk_create(
        OriginalSource(
            url=f"https://{(host := _skewed(hosts, dice))}/{n}",
            host=host,
            title=f"Original {n}",
            site_name=host.removesuffix(".example"),
            language=dice.choice(LANGUAGES),
        )
        for n in numbers
    )
    through = OriginalSource.authors.through
    _tie(through, made, authors, dice, names=("originalsource", "author"))
    return made


def _tie(through, rows, others, dice: random.Random, *, names: tuple[str, str]) -> None:
    one, other = names
    through.objects.bulk_create(through(**{one: row, other: _skewed(others, dice)}) for row in rows)


def _skewed(choices, dice: random.Random):
    """Return one of them, the first far more often than the last."""
    weights = list(accumulate(1 / (place + 3) for place in range(len(choices))))
    return dice.choices(choices, cum_weights=weights)[0]


def _article(n: int, count: int, original: OriginalSource, corpus: Corpus) -> Article:
    body = corpus.text()
    return Article(
        title=corpus.title(),
        body=body,
        # About as long as what would be rendered; no search looks at it.
        html=body,
        summary=body[:100],
        path=f"p/{n}",
        original=original,
        state="published",
        published_at=timezone.now() - timedelta(minutes=20, hours=HOURS * (count - n)),
    )
