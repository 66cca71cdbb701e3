"""Serving: what pages cost a real server, beside two others that send the same bytes."""

import contextlib
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli
from django.contrib.staticfiles import finders
from django.utils import timezone

from articles.models import Article, PageChange
from tests.bench.loads import Wire, Work, compare, sizes, wired
from tests.bench.processes import memory_of
from tests.servers import Server, serving

BARE, MINIMAL = "tests.bench.bare:application", "tests.bench.minimal:application"


@dataclass(frozen=True)
class Length:
    """How long is measured: pieces of work in a round, and rounds."""

    hits: int = 500
    misses: int = 40
    # A hit is over so soon that whatever else the machine does in a round is seen in it.
    hit_rounds: int = 25
    miss_rounds: int = 5


@contextlib.contextmanager
def connected(application: str = "", **more: str) -> Iterator[Wire]:
    """Start a server and give a connection to it."""
    with serving(application, **more) as server, wired(server) as wire:
        yield wire


def miss(wire: Wire, address: str, *, key: str = "lists", **headers: str) -> Callable[[], object]:
    """Return work that asks for a page after a change: by default that something was published."""
    return _asking(wire, address, headers, after=lambda: PageChange.objects.create(key=key))


def rewritten(wire: Wire, article: Article, **headers: str) -> Callable[[], object]:
    """Return work that asks for an article whose text was changed."""
    row, numbers = Article.objects.filter(pk=article.pk), itertools.count()

    def rewrite() -> None:
        row.update(html=f"{article.html}<!--{next(numbers)}-->", updated_at=timezone.now())

    return _asking(wire, article.get_absolute_url(), headers, after=rewrite)


def _asking(
    wire: Wire, address: str, headers: dict[str, str], *, after: Callable[[], object]
) -> Callable[[], object]:
    def work() -> None:
        after()
        head, _ = wire.get(address, **headers)
        assert head.startswith(b"HTTP/1.1 200"), head

    return work


def hit(wire: Wire, address: str, **headers: str) -> Callable[[], object]:
    """Return work that asks for a page, made already."""
    return lambda: wire.get(address, **headers)


def cost_of_hits(ours: Wire, article: Article, folder: Path, *, length: Length) -> dict[str, float]:
    """Return the CPU time of a hit, zipped, and of a bare application for the same bytes."""
    address = article.get_absolute_url()
    _wait_until_kept(ours, address)
    head, body = ours.get(address, accept_encoding="gzip")
    assert b"content-encoding: gzip" in head
    with _beside(folder, head + b"\r\n\r\n" + body) as (bare, minimal):
        works: dict[str, Work] = {
            "bare": (bare.server, hit(bare, "/")),
            "ours": (ours.server, hit(ours, address, accept_encoding="gzip")),
            "minimal": (minimal.server, hit(minimal, "/")),
        }
        return compare(works, times=length.hits, rounds=length.hit_rounds)


def cost_of_misses(
    ours: Wire, pages: dict[str, str], folder: Path, *, article: Article, length: Length
) -> dict[str, float]:
    """Return the CPU time of each page made anew and zipped, and of a minimal view of such bytes.

    `own` is the article after a change to its text, `whole` after one that leaves nothing of it.
    """
    head, body = ours.get(next(iter(pages.values())), accept_encoding="gzip")
    with _beside(folder, head + b"\r\n\r\n" + body) as (_bare, minimal):
        works: dict[str, Work] = {
            name: (ours.server, miss(ours, address, accept_encoding="gzip"))
            for name, address in pages.items()
        }
        address = article.get_absolute_url()
        works["own"] = (ours.server, rewritten(ours, article, accept_encoding="gzip"))
        whole = miss(ours, address, key="everything", accept_encoding="gzip")
        works["whole"] = (ours.server, whole)
        works["minimal"] = (minimal.server, hit(minimal, "/"))
        return compare(works, times=length.misses, rounds=length.miss_rounds)


def memory_after(server: Server, addresses: list[str], *, requests: int) -> float:
    """Return the memory of a server that has answered so many requests, in megabytes."""
    with contextlib.ExitStack() as stack:
        # As many connections as it takes to reach every worker.
        wires = [stack.enter_context(wired(server)) for _ in range(8)]
        for number in range(requests):
            wire, address = wires[number % 8], addresses[number % len(addresses)]
            if number % 10 == 0:
                PageChange.objects.create(key="lists")
            wire.get(address, accept_encoding=("br", "gzip", "identity")[number % 3])
        return memory_of(server.pids)


def weight_of(wire: Wire, article: Article) -> float:
    """Return the kilobytes of an article over the wire: page, style sheets and scripts by Brotli.

    On a public site files are compressed beforehand, as they are here.
    """
    _, page = wire.get(article.get_absolute_url(), accept_encoding="br")
    names = re.findall(
        r'(?:href|src)="/static/([^"]+\.(?:css|js))"', brotli.decompress(page).decode()
    )
    files = [Path(str(finders.find(name))).read_bytes() for name in names]
    return sizes([page, *(brotli.compress(file) for file in files)])


def _wait_until_kept(wire: Wire, address: str) -> None:
    """Ask until a page is kept: the first ones are asked before the server listens."""
    for _ in range(20):
        wire.get(address, accept_encoding="gzip")


@contextlib.contextmanager
def _beside(folder: Path, answer: bytes) -> Iterator[tuple[Wire, Wire]]:
    """Start a bare application and a minimal site that send the bytes of an answer."""
    path = folder / "answer"
    path.write_bytes(answer)
    with (
        connected(BARE, BENCH_BYTES=str(path)) as bare,
        connected(MINIMAL, BENCH_BYTES=str(path), DJANGO_SETTINGS_MODULE="") as minimal,
    ):
        yield bare, minimal
