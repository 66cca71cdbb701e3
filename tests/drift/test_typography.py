"""What only looks different."""

import pytest

from articles.drift.typography import fold

SAME = [
    ("It’s a “bridge”", 'It\'s a "bridge"'),
    ("rain — and wind", "rain - and wind"),
    ("rain – and wind", "rain—and wind"),
    ("rain -- and wind", "rain—and wind"),
    ("1998–1999", "1998-1999"),
    ("wait…", "wait..."),
    ("a\u00a0b\n c", "a b c"),
    ("so\u00adfar\u200b", "sofar"),
    ("cafe\u0301", "café"),
    ("ＡＢＣ１２３", "ABC123"),
    ("ｶﾞﾗｽ", "ガラス"),
    ("AI 技術 の話", "AI技術の話"),
    ("橋――そして雨", "橋—そして雨"),
    ("Vraiment !", "Vraiment!"),
]
OTHER = [
    ("10²", "102"),
    ("½", "12"),
    ("−5", "5"),
    ("man-eater", "man eater"),
    ("US", "us"),
    ("ビル", "ビール"),
    ("橋。", "橋？"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_another_typography_is_the_same_text(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_meaning_is_another_text(one, other):
    assert fold(one) != fold(other)
