"""Search: a mixed set of queries among many articles, on whichever database the settings name.

`make bench` measures SQLite. For PostgreSQL:
.venv/bin/python -m tools.test postgresql tests/bench/bench_search.py -n0 -s --override-ini=python_files='bench_*.py'
"""

import os
import random
import re
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from articles import publishing, search
from articles.management import demonstration
from articles.models import Article
from articles.search.engines import engine
from articles.search.filtering import limit
from articles.search.requests import Request
from tests.bench.measuring import report
from tests.factories import AuthorFactory, OriginalFactory, UserFactory

pytestmark = pytest.mark.django_db
ARTICLES = int(os.environ.get("SEARCH_ARTICLES", "20000"))
LENGTHS = (300, 20_000)
KANJI = "海岸潮山川空森林道路駅町村国家政府軍事外交経済産業技術科学文化歴史社会教育医療環境気候農業漁業安全保障会議選挙議員大統領首相戦争平和条約貿易"
KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロンー"


class Corpus:
    """Texts of real sentences whose nouns are drawn from many, the first of them far more often."""

    def __init__(self) -> None:
        self.dice = random.Random(7)  # noqa: S311
        self.words = [self._word() for _ in range(30_000)]
        self.weights = list(accumulate(1 / (rank + 20) for rank in range(len(self.words))))
        bodies = (entry.body for entry in demonstration.read_site().entries)
        sentences = (
            part for body in bodies for part in re.findall(r"[ぁ-んァ-ヶ一-龠、]{12,80}。", body)
        )
        self.sentences = [re.split(r"[一-龠]{2,}|[ァ-ヶー]{3,}", each) for each in sentences]

    def _word(self) -> str:
        dice = self.dice
        match dice.randrange(10):
            case 0 | 1 | 2:
                return "".join(
                    dice.choices(KATAKANA[:-2], k=1) + dice.choices(KATAKANA, k=dice.randint(2, 6))
                )
            case 3:
                return dice.choice(
                    [
                        "NATO",
                        "BBC",
                        f"{dice.randrange(10, 90000):,}",
                        f"{1900 + dice.randrange(126)}年",
                    ]
                )
            case _:
                return "".join(dice.choices(KANJI, k=dice.choice([2, 2, 2, 3, 4])))

    def draw(self) -> str:
        """Return a word as often as it is common."""
        return self.dice.choices(self.words, cum_weights=self.weights)[0]

    def text(self) -> str:
        """Return a text of 2,500 characters in the mean."""
        low, high = LENGTHS
        wanted = min(high, max(low, int(self.dice.lognormvariate(7.6, 0.7))))
        pieces: list[str] = []
        size = 0
        while size < wanted:
            parts = self.dice.choice(self.sentences)
            sentence = "".join(part + self.draw() for part in parts[:-1]) + parts[-1]
            pieces.append(sentence + ("\n\n" if self.dice.random() < 0.2 else ""))
            size += len(sentence)
        return "".join(pieces)

    def queries(self) -> list[str]:
        """Return what readers type: words of all kinds, pairs of words, phrases, single characters."""
        made = [self.draw() for _ in range(150)]
        made += [f"{self.draw()} {self.draw()}" for _ in range(45)]
        made += [f"{self.draw()} -{self.draw()}" for _ in range(15)]
        made += [f'"{self._phrase()}"' for _ in range(25)]
        made += [
            "することができる",
            "ている",
            "こと",
            "ない",
            "海",
            "山",
            "国 year:2025",
            "language:ja 道路",
        ]
        return made

    def _phrase(self) -> str:
        parts = self.dice.choice(self.sentences)
        return (parts[0] + self.draw())[-self.dice.randint(4, 12) :]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus()


@pytest.fixture
def site(db: None, corpus: Corpus) -> None:
    """Publish the articles and index them."""
    originals = [OriginalFactory(authors=[AuthorFactory()]) for _ in range(50)]
    now = timezone.now()
    rows = (
        Article(
            title=f"{corpus.draw()}と{corpus.draw()}の{corpus.draw()}",
            body=corpus.text(),
            path=f"p/{n}",
            original=originals[n % 50],
            state="published",
            published_at=now - timedelta(hours=n),
        )
        for n in range(ARTICLES)
    )
    start = time.process_time()
    Article.objects.bulk_create(rows, batch_size=500)
    before = time.process_time() - start
    start = time.process_time()
    search.reindex()
    taken = time.process_time() - start
    report(
        f"{connection.vendor}: index of {ARTICLES:,}, per article ({before:.0f} s to make them)",
        taken / ARTICLES * 1000,
        "ms",
        reach=12,
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


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
    queries = [search.read(words) for words in corpus.queries()]
    for newest in (False, True):
        measure(queries, newest=newest)

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
    # The work of the index grows with the articles; twenty passages stay twenty.
    scaled = page + index * (100_000 / ARTICLES - 1)
    report(f"{name}, index scaled to 100,000", index * 100_000 / ARTICLES, "ms", reach=reach)
    report(f"{name}, with passages, scaled to 100,000", scaled, "ms", reach=reach)


def request_of(query: search.Query) -> Request:
    """Return what the engine is asked for the first page."""
    articles = limit(Article.objects.published(), query)
    return Request(articles, query.wanted, query.unwanted, by_heading=True, after=None, length=21)


def median_cpu(work: Callable[[], object]) -> float:
    """Return the median of three."""
    return statistics.median(cpu_of(work) for _ in range(3))


def p95(taken: list[float]) -> float:
    """Return what nineteen of twenty do not exceed."""
    return sorted(taken)[int(len(taken) * 0.95)]
