import gzip

import brotli
import pytest

from articles.pagecache import encodings
from articles.pagecache.encodings import encode, preferred


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("", ""),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.1, gzip;q=0.9", "gzip"),
        ("GZIP ; Q=0.5", "gzip"),
        ("br;q=0, gzip;q=0", ""),
        ("identity, gzip;q=0.5", ""),
        ("*", "br"),
        ("*;q=0.5, br;q=0", "gzip"),
        ("gzip;q=nonsense", ""),
        ("gzip;q=inf", ""),
        ("identity;q=0", ""),
        ("x-gzip", ""),
        (",,;;q=,", ""),
    ],
)
def test_the_best_that_is_accepted(accepted, encoding):
    assert preferred(accepted) == encoding


def test_nothing_long_is_remembered():
    encodings._preferred.cache_clear()

    assert preferred("gzip, br, " + "x" * 10_000) == "br"
    assert encodings._preferred.cache_info().currsize == 0


def test_bytes_come_back_out_of_each():
    body = "海の道。".encode() * 100

    assert encode(body, "") == body
    assert gzip.decompress(encode(body, "gzip")) == body
    assert brotli.decompress(encode(body, "br")) == body
