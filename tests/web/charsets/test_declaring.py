"""Tests of what a page says of its own character set."""

import time

import pytest

from articles.web.charsets.declaring import charset_by_mark, charset_by_meta, charset_by_xml


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<META CHARSET='EUC-JP' />", "euc-jp"),
        ("<meta/charset=shift_jis>", "shift_jis"),
        ("<meta\n\tcharset = x-sjis >", "shift_jis"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', "shift_jis"),
        ('<meta content="text/html;charset=gb2312" http-equiv=content-type>', "gbk"),
        ('<meta http-equiv="content-type" content="text/html; charset=\'big5\'">', "big5"),
        ('<meta name="description" content="charset=euc-jp"><meta charset=utf-8>', "utf-8"),
        ('<!-- <meta charset="euc-jp"> --><meta charset="utf-8">', "utf-8"),
        ('<meta charset="nonsense"><meta charset="euc-kr">', "euc-kr"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<meta charset="x-user-defined">', "windows-1252"),
        ("<script>" + "x" * 5000 + "</script><meta charset=utf-8>", "utf-8"),
        ('<meta name="charset" content="utf-8">', ""),
        ('<meta http-equiv="refresh" content="0; charset=utf-8">', ""),
        ('<meta http-equiv="content-type" content="text/html">', ""),
        ('<metadata charset="utf-8">', ""),
        ('<!-- <meta charset="utf-8">', ""),
        ("<p>charset=utf-8</p>", ""),
        ("x" * 20_000 + "<meta charset=utf-8>", ""),
        ("", ""),
    ],
)
def test_meta_element_is_read(page, charset):
    assert charset_by_meta(page.encode()) == charset


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        ('<?xml version="1.0" encoding="Shift_JIS"?>', "shift_jis"),
        ("\n<?xml version='1.0' encoding = 'euc-jp' ?>", "euc-jp"),
        ('<?xml version="1.0" encoding="UTF-16"?>', "utf-8"),
        ('<?xml version="1.0"?><a encoding="euc-jp"/>', ""),
        ('<p><?xml version="1.0" encoding="euc-jp"?>', ""),
        ("", ""),
    ],
)
def test_xml_declaration_is_read(page, charset):
    assert charset_by_xml(page.encode()) == charset


@pytest.mark.parametrize(
    ("data", "mark"),
    [
        (b"\xef\xbb\xbfabc", ("utf-8", 3)),
        (b"\xff\xfea\0", ("utf-16le", 2)),
        (b"\xfe\xff\0a", ("utf-16be", 2)),
        (b"abc", ("", 0)),
    ],
)
def test_byte_order_mark_is_read(data, mark):
    assert charset_by_mark(data) == mark


@pytest.mark.parametrize("piece", [b"<!--", b"<meta ", b"<meta a=", b"<", b"=", b"<?xml "])
def test_hostile_head_takes_no_long_time(piece):
    started = time.monotonic()

    charset_by_meta(piece * 1_000_000)
    charset_by_xml(piece * 1_000_000)

    assert time.monotonic() - started < 1
