"""Servers, real ones: kept pages, pages made anew, search, feed, save and memory, in one run."""

from pathlib import Path

import pytest

from articles.models import Article
from tests.bench.loads import Wire
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


def misses(ours: Wire, article: Article, folder: Path) -> dict[str, float]:
    return cost_of_misses(ours, pages(article), folder, article=article, length=LENGTH)


def test_pages(tmp_path: Path, as_editor) -> None:
    article = publish(1_000)
    with connected() as ours:
        tell_hits(cost_of_hits(ours, article, tmp_path, length=LENGTH))
        few = misses(ours, article, tmp_path)
        tell_misses(few)
        saving = saves(ours.server, article, as_editor, times=20)
        report("save of the article in the admin, the whole request", saving, "ms", reach=40)
        weight = weight_of(ours, article)
        report("article with style sheets and scripts, Brotli", weight, "KB", reach=60)
        publish_more(99_000)
        tell_growth(few, misses(ours, article, tmp_path))


def tell_hits(hits: dict[str, float]) -> None:
    report("article, kept, gzip / bare application", hits["ours"] / hits["bare"], "x", reach=1.25)
    tell("  a bare application", hits["bare"] * 1000, "us")
    tell("  a minimal view / bare application", hits["minimal"] / hits["bare"], "x")


def tell_misses(taken: dict[str, float]) -> None:
    for name, reach in (("article", 20), ("home", 25), ("deep", 25)):
        ratio = taken[name] / taken["minimal"]
        report(f"{name}, made anew / minimal view", ratio, "x", reach=reach)
    for name in ("own", "whole", "search", "feed"):
        tell(f"{name}, made anew / minimal view", taken[name] / taken["minimal"], "x")
    tell("  a minimal view", taken["minimal"] * 1000, "us")


def tell_growth(few: dict[str, float], many: dict[str, float]) -> None:
    for name in ("home", "deep", "article", "own", "whole", "search", "feed"):
        grown = many[name] / many["minimal"] * few["minimal"] / few[name]
        title = f"{name}, 100,000 articles / 1,000"
        if name in {"home", "deep"}:
            report(title, grown, "x", reach=1.2)
        else:
            tell(title, grown, "x")


def test_memory() -> None:
    addresses = list(pages(publish(1_000)).values())
    with serving(workers=2) as server:
        early = memory_after(server, addresses, requests=2_000)
        late = memory_after(server, addresses, requests=8_000)
    report("server with two workers after 10,000 requests, PSS", late, "MB", reach=170)
    report("  growth since the 2,000th", late / early, "x", reach=1.1)
