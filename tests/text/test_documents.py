import pytest

from articles.management import demonstration
from articles.text import Document, parse, render


def test_a_text_is_parsed_once_and_shown_as_often_as_wanted():
    document = parse("一[^1]\n二\n\n[^1]: 注")

    assert isinstance(document, Document)
    assert document.html() == document.html() == render("一[^1]\n二\n\n[^1]: 注")


def test_links_are_listed_in_the_order_of_the_text():
    document = parse("[一](/1)[^1] https://a.example/ [二](/1)\n\n[^1]: [注](/3)")

    assert document.links == ("/1", "https://a.example/", "/1", "/3")


def test_pictures_are_listed_once_as_they_were_written():
    document = parse("![](/潮.png)\n\n![](/b.png) と ![](/潮.png)\n\n[^1]: ![](/c.png)")

    assert document.pictures == ("/潮.png", "/b.png", "/c.png")


def test_the_text_is_what_a_reader_reads():
    document = parse(
        "# 題\n\n*一*\n[二](/a)`三`\n\n|四|\n|-|\n\n---\n\n五[^1]\n\n[^1]: 注\n\n    ```\n    六\n    ```"
    )

    assert document.text == "題\n\n一\n二三\n\n四\n\n五\n\n注\n六"


def test_without_hard_breaks_lines_flow():
    assert render("一\n二", hard_breaks=False) == '<p data-block="1">一二</p>\n'


def test_lines_of_a_list_in_the_text_are_apart():
    assert parse("- 一\n\n  二\n- 三").text == "一\n二\n三"


@pytest.mark.parametrize("language", ["ja", "en", "zh-Hant"])
def test_what_is_read_of_a_text_does_not_depend_on_its_language(language):
    entries = demonstration.read_site().entries
    plain = [parse(entry.body) for entry in entries]

    found = [parse(entry.body, language=language) for entry in entries]

    for name in ("blocks", "links", "pictures", "text"):
        assert [getattr(each, name) for each in found] == [getattr(each, name) for each in plain]
