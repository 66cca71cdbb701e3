from unicodedata import normalize

import pytest

from articles.alignment.numerals import read_numerals


def read(text):
    return read_numerals(normalize("NFKC", text), "ja", words=[])


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("1万2千人", {"n12000"}),
        ("１２０００", {"n12000"}),
        ("12,000円", {"n12000"}),
        ("一万二千", {"n12000"}),
        ("1億2,000万円", {"n120000000"}),
        ("120万", {"n1200000"}),
        ("1.5兆円", {"n1500000000000"}),
        ("三百万人", {"n3000000"}),
        ("千人", {"n1000"}),
        ("三人", {"n3"}),
        ("一九八九年", {"n1989"}),
        ("二〇二三年三月", {"n2023", "m3"}),
        ("平成元年", {"n1989", "n1"}),
        ("昭和二十年八月十五日", {"n1945", "n20", "m8", "n15"}),
        ("令和５年", {"n2023", "n5"}),
        ("三割", {"n30"}),
        ("3割5分", {"n35"}),
        ("三分の一", {"n0.333"}),
        ("2分の1", {"n0.5"}),
        ("零分の一", {"n0"}),
        ("90年代", {"n90", "n1990"}),
        ("1990年代", {"n1990"}),
        ("午後3時半", {"n3", "n15", "n30"}),
        ("午前3時", {"n3"}),
        ("3か月", {"n3"}),
        ("二十一世紀", {"n21"}),
        ("30%", {"n30"}),
    ],
)
def test_numbers_are_read_by_value(text, marks):
    assert read(text) == marks


@pytest.mark.parametrize(
    "text", ["一部の人", "十分な水", "数百人", "何千年", "三菱", "元の場所", "統一", "元年"]
)
def test_kanji_that_only_look_like_counts_are_not_read(text):
    assert read(text) == set()


def test_chinese_is_read_too():
    assert read_numerals("3亿人", "zh", words=[]) == {"n300000000"}
