"""Tests of compressed data that comes in the smallest of pieces."""

import gzip
import zlib
from functools import partial

import brotli
import pytest

from articles.web.inflating import inflater_for

# Without the time, which would be another one in another process.
zipped = partial(gzip.compress, mtime=0)

TEXT = b"the same words again and the same words again"


def inflate_bytewise(encoding, body):
    inflater = inflater_for(encoding)
    pieces = [inflater.inflate(body[index : index + 1], 1000) for index in range(len(body))]
    return b"".join(pieces), inflater.is_complete()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("", TEXT),
        ("gzip", zipped(TEXT)),
        ("gzip", zipped(TEXT[:9]) + zipped(TEXT[9:])),
        ("gzip", zipped(TEXT) + b"rest"),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)[2:-4]),
        ("br", brotli.compress(TEXT)),
        ("br", brotli.compress(TEXT) + b"rest"),
    ],
)
def test_body_in_single_bytes_is_inflated(encoding, body):
    assert inflate_bytewise(encoding, body) == (TEXT, True)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_no_more_than_about_the_limit_comes_out_of_one_piece(encoding):
    compress = {"gzip": zipped, "deflate": zlib.compress, "br": brotli.compress}[encoding]

    inflated = inflater_for(encoding).inflate(compress(b"\0" * 10_000_000), 1000)

    assert 1000 <= len(inflated) < 100_000


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_data_cut_short_is_not_complete(encoding):
    compress = {"gzip": zipped, "deflate": zlib.compress, "br": brotli.compress}[encoding]

    _, complete = inflate_bytewise(encoding, compress(TEXT)[:-5])

    assert not complete


@pytest.mark.parametrize("encoding", ["gzip, br", "zstd", "gzip gzip", "gzip,,gzip"])
def test_nothing_opens_what_is_unknown_or_nested(encoding):
    assert inflater_for(encoding) is None
