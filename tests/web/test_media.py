"""Tests of kinds of content."""

import pytest

from articles.web.media import charset_of, is_text, is_wanted, is_xml, kind_of, sniff


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("text/html", "text/html"),
        (" Text/HTML ; charset=x", "text/html"),
        ("text/html, text/plain", "text/html"),
        ("application/vnd.api+json", "application/vnd.api+json"),
        ("", ""),
        ("html", ""),
        ("text/html charset=utf-8", ""),
    ],
)
def test_kind_is_read_from_the_header(header, kind):
    assert kind_of(header) == kind


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        ("text/html; charset=UTF-8", "UTF-8"),
        ("text/html;charset=utf-8;x=y", "utf-8"),
        ('text/html; x=y; Charset = "Shift_JIS"', "Shift_JIS"),
        ("text/html; charset='euc-jp'", "euc-jp"),
        ("text/html; charset=", ""),
        ("text/html", ""),
    ],
)
def test_charset_is_read_from_the_header(header, charset):
    assert charset_of(header) == charset


@pytest.mark.parametrize(
    "kind", ["text/html", "application/xhtml+xml", "application/rss+xml", "application/ld+json"]
)
def test_text_is_text(kind):
    assert is_text(kind)
    assert is_wanted(kind, accepted=frozenset())


@pytest.mark.parametrize("kind", ["application/pdf", "image/svg+xml", "text/css", "audio/x+json"])
def test_what_nobody_translates_is_not(kind):
    assert not is_text(kind)
    assert not is_wanted(kind, accepted=frozenset())
    assert is_wanted(kind, accepted={kind})


def test_xml_is_told_from_html():
    assert is_xml("application/xhtml+xml")
    assert not is_xml("text/html")


@pytest.mark.parametrize(
    ("data", "kind", "shown"),
    [
        (b"%PDF-1.4", "text/html", "application/pdf"),
        (b"\xff\xd8\xff\xe0", "", "image/jpeg"),
        (b"PK\x03\x04", "text/plain", "application/zip"),
        (b"\x1f\x8b\x08\x00", "text/html", "application/gzip"),
        (b"<html>", "text/plain", "text/plain"),
        (b"<html>", "", "text/html"),
        (b" <!-- x --><p>", "unknown/unknown", "text/html"),
        (b"<htmlx>", "", "text/plain"),
        (b"", "", "text/plain"),
    ],
)
def test_kind_is_told_by_the_bytes_only_where_they_are_unmistakable(data, kind, shown):
    assert sniff(data, kind=kind) == shown
