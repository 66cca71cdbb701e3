"""Tests of how the host of a URL is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.web.errors import BadHost
from articles.web.hosts import read_host


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("example.com", "example.com"),
        ("EXAMPLE.com", "example.com"),
        ("example.com.", "example.com"),
        ("日本語.jp", "xn--wgv71a119e.jp"),
        ("日本語。jp", "xn--wgv71a119e.jp"),
        ("ｅｘａｍｐｌｅ．ｃｏｍ", "example.com"),
        ("straße.de", "xn--strae-oqa.de"),
        ("some_blog.example.com", "some_blog.example.com"),
        ("1und1.de", "1und1.de"),
        ("1.1.1.1.example", "1.1.1.1.example"),
        ("8.8.8.8", "8.8.8.8"),
        ("[2606:4700:4700:0::1111]", "2606:4700:4700::1111"),
        ("a" * 63 + ".example", "a" * 63 + ".example"),
    ],
)
def test_host_is_read(written, host):
    assert read_host(written, url="http://x/") == host


@pytest.mark.parametrize(
    "written",
    [
        ".",
        "..",
        "example..com",
        ".example.com",
        "example.com..",
        "-example.com",
        "example-.com",
        "exa mple.com",
        "exa%6dple.com",
        "a" * 64 + ".example",
        "abc." * 64 + "example",
        "日本語" * 90 + ".jp",
        "example.com" + "\u00ad" * 300,
        "☃.example",
        "example.com\u0000",
        "8.8.8.8.",
        "08.8.8.8",
        "8.8.8",
        "134744072",
        "0x08080808",
        "8.8.8.0x8",
        "1.2.3.4.5",
        "example.1",
        "example.0x",
        "[::1",
        "[::1%eth0]",
        "[::1%25eth0]",
        "[v1.abc]",
        "[8.8.8.8]",
        "[]",
    ],
)
def test_other_notation_is_refused(written):
    with pytest.raises(BadHost) as caught:
        read_host(written, url="http://x/")

    assert caught.value.host == written


@given(st.text(min_size=1))
def test_any_text_is_either_a_plain_name_or_refused(written):
    try:
        host = read_host(written, url="http://x/")
    except BadHost:
        return

    assert host.isascii()
    assert host == host.lower()
    assert read_host(f"[{host}]" if ":" in host else host, url="http://x/") == host
