"""Servers, real ones: kept pages, pages made anew, search, feed, save and memory, in one run."""

from pathlib import Path

import pytest

from articles.models import Article
from tests.bench.measuring import report, tell
from tests.bench.saving import saves
from tests.bench.serving import (
    Length,
    connected,
    cost_of_hits,
    cost_of_misses,
    memory_after,
    weight_of,
)
from tests.bench.site import publish, publish_more
from tests.servers import serving

pytestmark = pytest.mark.django_db(transaction=True)
LENGTH = Length()


def deep() -> str:
    """Return the address of a page behind 800 entries."""
    places = Article.objects.published().newest_first().values_list("published_at", "id")
    moment, pk = places[800]
    return f"/?before={int(moment.timestamp() * 1_000_000)}-{pk}"


def pages(article: Article) -> dict[str, str]:
    return {
        "article": article.get_absolute_url(),
        "home": "/",
        "deep": deep(),
        "search": "/search/?q=%E6%BD%AE",
        "feed": "/feed/",
    }


def test_pages(tmp_path: Path, as_editor) -> None:
    article = publish(1_000)
    with connected() as ours:
        hits = cost_of_hits(ours, article, tmp_path, length=LENGTH)
        few = cost_of_misses(ours, pages(article), tmp_path, length=LENGTH)
        saving = saves(ours.server, article, as_editor, times=40)
        weight = weight_of(ours, article)
        publish_more(99_000)
        many = cost_of_misses(ours, pages(article), tmp_path, length=LENGTH)
    report("article, kept, gzip / bare application", hits["ours"] / hits["bare"], "x", reach=1.25)
    tell("  a bare application", hits["bare"] * 1000, "us")
    tell("  a minimal view / bare application", hits["minimal"] / hits["bare"], "x")
    for name, reach in (("article", 20), ("home", 25), ("deep", 25)):
        report(f"{name}, made anew / minimal view", few[name] / few["minimal"], "x", reach=reach)
    for name in ("search", "feed"):
        tell(f"{name}, made anew / minimal view", few[name] / few["minimal"], "x")
    for name in ("home", "deep"):
        grown = many[name] / many["minimal"] * few["minimal"] / few[name]
        report(f"{name}, 100,000 articles / 1,000", grown, "x", reach=1.2)
    for name in ("article", "search", "feed"):
        grown = many[name] / many["minimal"] * few["minimal"] / few[name]
        tell(f"{name}, 100,000 articles / 1,000", grown, "x")
    report("save of the article in the admin, the whole request", saving, "ms", reach=40)
    report("article with style sheets and scripts, Brotli", weight, "KB", reach=60)


def test_memory() -> None:
    addresses = list(pages(publish(1_000)).values())
    with serving(workers=2) as server:
        early = memory_after(server, addresses, requests=2_000)
        late = memory_after(server, addresses, requests=8_000)
    report("server with two workers after 10,000 requests, PSS", late, "MB", reach=170)
    report("  growth since the 2,000th", late / early, "x", reach=1.1)
