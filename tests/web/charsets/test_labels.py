"""Tests of what the names of character sets mean."""

import codecs

import pytest

from articles.web.charsets.labels import MEANINGS, MULTIBYTE, charset_named
from articles.web.charsets.readings import read_as


@pytest.mark.parametrize(
    ("label", "charset"),
    [
        ("UTF8", "utf-8"),
        (" utf-8\n", "utf-8"),
        ("x-sjis", "shift_jis"),
        ("Windows-31J", "shift_jis"),
        ("MS_Kanji", "shift_jis"),
        ("x-euc-jp", "euc-jp"),
        ("ISO-8859-1", "windows-1252"),
        ("latin1", "windows-1252"),
        ("us-ascii", "windows-1252"),
        ("iso-8859-9", "windows-1254"),
        ("tis-620", "windows-874"),
        ("gb2312", "gbk"),
        ("ks_c_5601-1987", "euc-kr"),
        ("big5-hkscs", "big5"),
        ("iso-8859-6-i", "iso-8859-6"),
        ("iso_8859-9:1989", "windows-1254"),
        ("utf-16", "utf-16le"),
        ("utf-7", ""),
        ("iso-2022-kr", ""),
        ("hz-gb-2312", ""),
        ("", ""),
        ("none", ""),
    ],
)
def test_label_means_what_browsers_take_it_for(label, charset):
    assert charset_named(label) == charset


@pytest.mark.parametrize("charset", sorted(set(MEANINGS.values())))
def test_every_character_set_can_be_read(charset):
    assert read_as(charset, b"").text == ""
    assert MEANINGS[charset] == charset


def test_the_table_has_the_labels_of_the_standard():
    # 228 labels, of which the four of `replacement` and `utf-16` relatives aside all are here.
    assert len(MEANINGS) >= 215
    assert set(MEANINGS.values()) >= MULTIBYTE
    assert all(codecs.lookup(name) for name in ("cp932", "big5hkscs", "gb18030"))
