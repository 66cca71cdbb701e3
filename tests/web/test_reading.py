"""Tests of bodies that are larger, or become larger, than they may."""

import gzip
import tracemalloc
import zlib
from functools import partial

import brotli
import pytest

from articles.web import BadCompression, TooLarge, fetch
from tests.web.serving import answering, listen, serve, typed

# Without the time, which would be another one in another process.
zipped = partial(gzip.compress, mtime=0)

TEXT = "日本語の文。".encode() * 200
LIMIT = 1_000_000
BOMB = bytes(100_000_000)


def raw_deflate(data):
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    return stream.compress(data) + stream.flush()


def fetch_encoded(body, encoding, **limits):
    with serve({"/": typed(body, "text/plain; charset=utf-8", Content_Encoding=encoding)}) as site:
        return fetch(site.url(), policy=site.policy(**limits))


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", zipped(TEXT)),
        ("GZIP", zipped(TEXT)),
        ("x-gzip", zipped(TEXT)),
        ("identity, gzip", zipped(TEXT)),
        ("gzip", zipped(TEXT[:600]) + zipped(TEXT[600:])),
        ("gzip", zipped(TEXT) + b"\0" * 100),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", raw_deflate(TEXT)),
        ("br", brotli.compress(TEXT)),
        ("gzip", b""),
    ],
)
def test_compressed_page_is_read(encoding, body):
    page = fetch_encoded(body, encoding)

    assert page.data == (TEXT if body else b"")


@pytest.mark.parametrize(
    "encoding", ["gzip, gzip", "br, gzip", "gzip, deflate", "zstd", "compress", "x", "gzip;q=1"]
)
def test_nested_and_unknown_compression_is_refused(encoding):
    with pytest.raises(BadCompression) as caught:
        fetch_encoded(zipped(zipped(TEXT)), encoding)

    assert caught.value.encoding == encoding


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_body_that_is_not_compressed_as_it_says_is_refused(encoding):
    with pytest.raises(BadCompression):
        fetch_encoded(b"this is plain text" * 10, encoding)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", zipped(TEXT)[:-9]),
        ("deflate", zlib.compress(TEXT)[:-9]),
        ("deflate", b"\x78"),
        ("br", brotli.compress(TEXT)[:-9]),
    ],
)
def test_compressed_body_that_stops_short_is_refused(encoding, body):
    with pytest.raises(BadCompression):
        fetch_encoded(body, encoding)


@pytest.mark.parametrize(
    ("encoding", "make"),
    [
        ("gzip", lambda: zipped(BOMB, 9)),
        ("gzip", lambda: zipped(BOMB[:900_000], 9) * 3),
        ("deflate", lambda: zlib.compress(BOMB, 9)),
        ("deflate", lambda: raw_deflate(BOMB)),
        ("br", lambda: brotli.compress(BOMB, quality=5)),
    ],
    ids=["gzip", "members", "zlib", "raw", "brotli"],
)
def test_bomb_stops_at_the_limit_without_being_inflated_further(encoding, make):
    bomb = make()
    assert len(bomb) < LIMIT
    tracemalloc.start()

    with pytest.raises(TooLarge) as caught:
        fetch_encoded(bomb, encoding, page_bytes=LIMIT)

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.limit == LIMIT
    assert peak < 8 * LIMIT


def test_compressed_emptiness_without_end_is_too_large():
    empty = zipped(b"")

    with pytest.raises(TooLarge):
        fetch_encoded(empty * 60_000, "gzip", page_bytes=LIMIT)


def test_page_of_exactly_the_limit_is_read():
    assert len(fetch_encoded(b"a" * 1000, "", page_bytes=1000).data) == 1000


def test_page_one_byte_larger_is_refused():
    with pytest.raises(TooLarge):
        fetch_encoded(b"a" * 1001, "", page_bytes=1000)


def test_page_that_announces_its_size_is_refused_unread():
    script = answering(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")

    with listen(script) as site, pytest.raises(TooLarge):
        fetch(site.url(), policy=site.policy())


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
    ],
)
def test_page_without_end_is_cut_off_at_the_limit(start):
    chunk = b"2710\r\n" + b"a" * 10_000 + b"\r\n"

    with listen(answering(start, *[chunk] * 1000)) as site, pytest.raises(TooLarge):
        fetch(site.url(), policy=site.policy(page_bytes=LIMIT))
