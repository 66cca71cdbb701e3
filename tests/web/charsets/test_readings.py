"""Tests of one attempt at a character set."""

import pytest

from articles.web.charsets.readings import is_binary, read_as


@pytest.mark.parametrize(
    ("charset", "data", "text"),
    [
        ("shift_jis", b"\x87\x40\x81\x60\xfa\xb1", "①～﨑"),
        ("euc-kr", "똠방각하".encode("cp949"), "똠방각하"),
        ("gbk", "朱镕基".encode("gb18030"), "朱镕基"),
        ("gb18030", "𠮷".encode("gb18030"), "𠮷"),
        ("big5", "裏碁".encode("cp950"), "裏碁"),
        ("windows-1252", b"\x93\x80\x94\x81", "“€”\x81"),
        ("windows-874", b"\xa1\xdb", "ก\ufffd"),
        ("iso-8859-8-i", b"\xf9", "ש"),
        ("koi8-r", b"\xd0", "п"),
        ("macintosh", b"\x8e", "é"),
        ("ibm866", b"\x80", "А"),
        ("utf-16le", "日".encode("utf-16le"), "日"),
        ("utf-16be", "日".encode("utf-16be"), "日"),
        ("utf-8", b"\xed\xa0\x80", "\ufffd\ufffd\ufffd"),
    ],
)
def test_bytes_are_read_as_browsers_read_them(charset, data, text):
    assert read_as(charset, data).text == text


@pytest.mark.parametrize(
    "charset", ["utf-8", "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "utf-16le"]
)
def test_character_cut_off_at_the_end_is_no_damage(charset):
    data = read_as(charset, b"").charset and "日本".encode(charset)

    reading = read_as(charset, data[:-1])

    assert reading.text == "日"
    assert reading.damage == 0


def test_damage_and_doubt_are_shares_of_what_is_not_ascii():
    reading = read_as("utf-8", "abcあいう".encode() + b"\xff")

    assert reading.foreign == 4
    assert reading.damage == 0.25
    assert reading.doubt == 0.25


def test_half_width_katakana_is_doubtful_but_no_damage():
    reading = read_as("shift_jis", "あｱ".encode("cp932"))

    assert (reading.damage, reading.doubt) == (0, 0.5)


def test_ascii_alone_is_beyond_doubt():
    reading = read_as("utf-8", b"abc")

    assert (reading.foreign, reading.damage, reading.doubt) == (0, 0, 0)


@pytest.mark.parametrize("text", ["", "abc\n\t\f\x1b", "a" * 100 + "\ufffd"])
def test_text_is_text(text):
    assert not is_binary(text)


@pytest.mark.parametrize("text", ["\0", "\x01\x02abc", "\ufffd" * 10 + "a" * 100])
def test_much_that_cannot_be_read_is_binary(text):
    assert is_binary(text)
