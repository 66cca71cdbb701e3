import pytest

from articles.text import parse, render


@pytest.mark.parametrize("mark", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
def test_any_ascii_mark_can_be_escaped(mark):
    assert parse(f"一\\{mark}二").text == f"一{mark}二"


@pytest.mark.parametrize("text", ["\\", "一\\", "\\一", "\\a", "\\ "])
def test_other_backslashes_are_text(text):
    assert parse(f"。{text}。").text == f"。{text}。"


def test_a_backslash_at_the_end_of_a_line_breaks_it():
    assert "一<br>\n二" in render("一\\\n  二", hard_breaks=False)


@pytest.mark.parametrize(
    ("entity", "character"),
    [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&nbsp;", "\xa0"),
        ("&#28526;", "潮"),
        ("&#x6F6E;", "潮"),
        ("&#X6f6e;", "潮"),
        ("&#42;一&#42;", "*一*"),
        ("&#0;", "\ufffd"),
        ("&#xD800;", "\ufffd"),
        ("&#x110000;", "\ufffd"),
        ("&#1;", "\ufffd"),
        ("&#x80;", "\ufffd"),
        ("&#12;", " "),
    ],
)
def test_an_entity_is_its_character(entity, character):
    assert parse(f"。{entity}。").text == f"。{character}。"


@pytest.mark.parametrize("text", ["&", "&;", "&amp", "&nothing;", "&#;", "&#x;", "&copyfoo;"])
def test_what_is_no_entity_is_text(text):
    assert parse(text).text == text
