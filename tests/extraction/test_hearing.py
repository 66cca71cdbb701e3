from articles.extraction import read_page
from articles.extraction.hearing import MOST_ELEMENTS, hear
from articles.extraction.parsing import parse
from articles.extraction.surveying import survey
from articles.fragments import read_lines

PROSE = "The bell in the tower is rung by hand at noon, and a little before noon when it is cold. "
BODY = f"<div><p>{PROSE * 3}</p><p>{PROSE * 2}</p></div><ul><li><a href='/'>Bells of the county</a></ul>"


def listen(html):
    tree = parse(html)
    heard = hear(survey(tree), read_lines(tree))
    return {element.tag: size for element, size in heard.items() if size}


def test_text_is_recognised_where_it_stands():
    heard = listen(f"<html><body>{BODY}</body></html>")

    assert heard["div"] == heard["body"] > len(PROSE) * 4
    assert "ul" not in heard


def test_very_large_pages_are_not_asked_about():
    assert listen(f"<html><body>{BODY}{'<i></i>' * MOST_ELEMENTS}</body></html>") == {}


def test_very_large_pages_are_read_without_it():
    html = f"<html><body>{BODY}<hr>{'<i></i>' * MOST_ELEMENTS}</body></html>"

    texts = [block.text for block in read_page(html, url="https://bell.example/").blocks]

    assert texts == [(PROSE * 3).strip(), (PROSE * 2).strip()]
