"""Comments: a flood of them, while readers read on.

What clients do shall not be taken for the server's doing where all share two processors: forms are signed and
spelt before the flood begins, as readers have theirs before they write, and who reads shares no process with
those who write, where each would wait for Python's lock of the others.
"""

import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import timedelta
from multiprocessing import get_context
from urllib.parse import urlencode

import pytest
from django.utils import timezone

from articles import guarding
from articles.models import Comment
from tests.bench.measuring import report, tell
from tests.bench.processes import cpu_of
from tests.factories import PublishedFactory
from tests.servers import Reader, Server, serving

pytestmark = pytest.mark.django_db(transaction=True)
A_SECOND, SECONDS, WRITERS = 50, 20, 4
# Every tenth form is sent twice, as by somebody who is in doubt.
DOUBTFUL = 10
WIDE = dict.fromkeys(
    ["COMMENTS_FROM_ADDRESS", "COMMENTS_FROM_NETWORK", "COMMENTS_ON_ARTICLE"], "1000000"
)
TOKEN = "t" * 32


def test_a_flood() -> None:
    article = PublishedFactory(published_at=timezone.now() - timedelta(days=1))
    page, door = article.get_absolute_url(), f"/comments/{article.path}/"
    shares = [list(forms(each, f"comment:{article.pk}")) for each in range(WRITERS)]
    apart = ProcessPoolExecutor(1, mp_context=get_context("fork"))
    with serving(workers=2, PAGE_CACHE="on", **WIDE) as server, apart:
        idle = apart.submit(read, server.port, page, seconds=5).result()
        before = cpu_of(server.pids)
        reader = apart.submit(read, server.port, page, seconds=SECONDS)
        with ThreadPoolExecutor(WRITERS) as pool:
            writers = [pool.submit(write, server, door, share) for share in shares]
            answers = [answer for writer in writers for answer in writer.result()]
        busy, work = reader.result(), cpu_of(server.pids) - before
    texts = Comment.objects.values_list("text", flat=True)
    assert {status for status, _ in answers} == {302}
    assert sorted(texts) == sorted(text_of(number) for number in range(A_SECOND * SECONDS))
    report(
        "reader while 50 comments a second come / alone, p95", p95(busy) / p95(idle), "x", reach=2
    )
    tell("  the reader alone, p95", p95(idle) * 1000, "ms")
    tell("  a comment, p95", p95([taken for _, taken in answers]) * 1000, "ms")
    tell("  a comment, CPU of the server with what readers ask", work / len(answers), "ms")


def read(port: int, address: str, *, seconds: float) -> list[float]:
    """Read the article some thirty times a second; return how long each answer took."""
    reader, taken = Reader(port), []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        start = time.monotonic()
        assert reader.get(address).status == 200
        taken.append(time.monotonic() - start)
        time.sleep(0.03)
    return taken


def write(server: Server, door: str, share: list[tuple[int, str]]) -> list[tuple[int, float]]:
    """Send this writer's share at its pace; return what each answer was, and how long it took."""
    reader, begin = server.reader(), time.monotonic()
    answers = []
    for number, form in share:
        time.sleep(max(0.0, begin + number / A_SECOND - time.monotonic()))
        for _ in range(2 if number % DOUBTFUL == 0 else 1):
            start = time.monotonic()
            answer = reader.post(door, form, cookie=f"csrftoken={TOKEN}")
            answers.append((answer.status, time.monotonic() - start))
    return answers


def forms(which: int, subject: str) -> Iterator[tuple[int, str]]:
    """Return the forms of a writer, each with its number among all."""
    for number in range(which, A_SECOND * SECONDS, WRITERS):
        facts = {"name": "読者", "text": text_of(number), "stamp": guarding.new_stamp(subject)}
        yield number, urlencode({**facts, "csrfmiddlewaretoken": TOKEN})


def text_of(number: int) -> str:
    """Return what only this comment says."""
    return f"{number}番目の感想です。"


def p95(taken: list[float]) -> float:
    """Return what nineteen of twenty stay below."""
    return statistics.quantiles(taken, n=20)[-1]
