import ast
from pathlib import Path

import pytest

import articles
from articles.composing import SUSPICIOUS, compose, is_mark

# In an order that has each mark moved past all that stand before it.
PILE = "\u0315\u0300"
# What Python itself puts into normal forms, and why that is short or has no marks in a row.
SHORT = {
    "alignment/words.py": "words of letters alone",
    "composing.py": "piles are cut before",
    "drift/typography.py": "single characters",
    "extraction/metadata/texts.py": "the beginning of a line",
    "fragments/folding.py": "single characters",
    "text/bigrams.py": "single characters",
    "text/readings.py": "single characters",
}


def test_a_text_is_composed_as_unicode_says():
    assert compose("か\u3099ｶﾞ①", "NFC") == "がｶﾞ①"
    assert compose("か\u3099ｶﾞ①", "NFKC") == "がガ1"


def test_thirty_marks_upon_a_letter_stay():
    ordered = "\u0300" * 14 + "\u0315" * 15

    assert compose("e" + PILE * 15 + "!" + "-" * 40, "NFC") == "è" + ordered + "!" + "-" * 40


@pytest.mark.parametrize("pile", [PILE, "\uff9e\u0300", "\u0f75\u0f39", "\U0001e94a\u0316"])
def test_a_pile_without_end_is_cut_before_it_is_put_in_order(pile):
    # Python alone would need hours for the least of these.
    assert len(compose(f"e{pile * 1_000_000}!", "NFKC")) < 100


def test_no_mark_is_overlooked():
    marks = [each for each in map(chr, range(0xD800)) if is_mark(each)]
    marks += [each for each in map(chr, range(0xE000, 0x110000)) if is_mark(each)]

    assert len(marks) > 900
    assert [each for each in marks if not SUSPICIOUS.match(each * 31)] == []
    assert max(marks) < "\U0001ffff"


def test_nothing_long_is_put_into_a_normal_form_by_python_itself():
    folder = Path(articles.__file__).parent
    found = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "normalize"
    }

    assert found - SHORT.keys() == set()
