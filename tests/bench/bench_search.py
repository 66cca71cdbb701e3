"""Search: what readers ask and what is hardest among 100,000 articles, on the database that the settings name.

`make bench` measures SQLite. For PostgreSQL:
.venv/bin/python -m tools.test postgresql tests/bench/bench_search.py -n0 -s --override-ini=python_files='bench_*.py'
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from articles import publishing, search
from articles.models import Article, Author, OriginalSource, Tag
from articles.search.engines import engine
from articles.search.filtering import limit
from articles.search.requests import Request
from tests.bench.corpus import Corpus
from tests.bench.library import load
from tests.bench.measuring import report
from tests.bench.questions import Asked, hard, mixed
from tests.factories import UserFactory

ARTICLES = int(os.environ.get("SEARCH_ARTICLES", "100000"))
SLOWEST = 150


@pytest.fixture
def corpus() -> Corpus:
    return Corpus()


@pytest.fixture
def site(transactional_db: None, corpus: Corpus) -> Iterator[None]:
    """Publish the articles and index them; what is committed is read as on any site."""
    start, clock = time.process_time(), time.monotonic()
    load(ARTICLES, corpus)
    taken, waited = time.process_time() - start, time.monotonic() - clock
    report(
        f"{connection.vendor}: loading {ARTICLES:,}, per article ({waited:.0f} s in all)",
        taken / ARTICLES * 1000,
        "ms",
        reach=12,
    )
    yield
    # Or SQLite would work out the tokens of each article that is emptied out.
    engine().clear()


def cpu_of(work: Callable[[], object]) -> float:
    """Return the CPU time of the work, in this process and in the one that PostgreSQL works in."""
    clocks = [lambda: time.process_time() * 1000]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            schedule = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
        clocks.append(lambda: int(schedule.read_text().split()[0]) / 1_000_000)
    starts = [clock() for clock in clocks]
    work()
    return sum(clock() - start for clock, start in zip(clocks, starts, strict=True))


def test_search(site: None, corpus: Corpus) -> None:
    queries = [search.read(words) for words in mixed(corpus)]
    for newest in (False, True):
        measure(queries, newest=newest)
    measure_pages(hard(corpus, filters()))

    by, article = UserFactory(), Article.objects.order_by("pk")[100]

    def save() -> None:
        article.body += "。"
        publishing.save(article, by=by, based_on=article.version)

    taken = statistics.median(cpu_of(save) for _ in range(20))
    report(f"{connection.vendor}: save of an article among {ARTICLES:,}", taken, "ms", reach=40)


def measure(queries: list[search.Query], *, newest: bool) -> None:
    """Ask everything in one order and report how long it took."""
    database, order = connection.vendor, "newest first" if newest else "titles first"
    reach = 30 if database == "sqlite" else 60
    asked, shown = [], []
    for query in queries:
        request = replace(request_of(query), by_heading=not newest)
        asked.append(median_cpu(partial(engine().find, request)))
        shown.append(median_cpu(partial(search.find, query, newest=newest)))
    index, page = p95(asked), p95(shown)
    name = f"{database}, {order}, p95 of {len(queries)}"
    report(f"{name}, index of {ARTICLES:,}", index, "ms", reach=reach)
    report(f"{name}, with passages", page, "ms", reach=reach)


def measure_pages(asked: list[Asked]) -> None:
    """Ask for whole pages and report the three that cost most by what was asked."""
    client = Client()
    taken = [(median_cpu(partial(client.get, "/search/", each)), each) for each in asked]
    database = connection.vendor
    times = [time for time, _ in taken]
    report(f"{database}, p95 of {len(asked)} hard pages", p95(times), "ms", reach=SLOWEST)
    for cost, each in sorted(taken, key=lambda one: one[0], reverse=True)[:3]:
        name = " ".join(f"{key}={value}" for key, value in each.items())
        report(f"{database}, slowest: {name}", cost, "ms", reach=SLOWEST)


def filters() -> list[Asked]:
    """Return a filter of each kind that leaves much, and one that leaves little."""
    asked = [{"year": "2025"}, {"year": "2012"}]
    asked += [{"language": each} for each in ("ja", "en", "ru", "xx")]
    for name, values in (
        ("author", Author.objects.order_by("pk").values_list("name", flat=True)),
        ("tag", Tag.objects.order_by("pk").values_list("name", flat=True)),
        ("site", OriginalSource.objects.order_by("host").values_list("host", flat=True).distinct()),
    ):
        every = list(values)
        asked += [{name: every[0]}, {name: every[-1]}]
    return asked


def request_of(query: search.Query) -> Request:
    """Return what the engine is asked for the first page."""
    scope = limit(Article.objects.published(), query)
    return Request(
        scope.articles,
        query.wanted,
        query.unwanted,
        by_heading=True,
        after=None,
        length=21,
        is_few=scope.is_few,
        keys=scope.keys,
    )


def median_cpu(work: Callable[[], object]) -> float:
    """Return the median of three."""
    return statistics.median(cpu_of(work) for _ in range(3))


def p95(taken: list[float]) -> float:
    """Return what nineteen of twenty do not exceed."""
    return sorted(taken)[int(len(taken) * 0.95)]
