"""Whatever a page is made of, reading its metadata ends and keeps its promises."""

from datetime import date
from urllib.parse import urlsplit

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from articles.extraction.found import Field
from articles.extraction.metadata import read_metadata

PIECES = st.sampled_from(
    [
        "<div class='author'>", "<span class='date'>", "</div>", "</span>", "<h1>", "</h1>", "<title>", "</title>",
        "<time datetime='2024-13-45'>", "<time pubdate datetime='2024-02-29T10:00+0900'>", "<meta name=author content='Jane Doe'>",
        "<meta property=og:title content='A &amp; B | C'>", "<script type='application/ld+json'>{'@type': [1]}</script>",
        '<script type="application/ld+json">{"@type":["Article",7],"author":[null,{"name":[3]}],"image":{"url":0}}</script>',
        '<script type="application/ld+json">{"@graph":[{"@id":"#a","@type":"Article","author":{"@id":"#a"}}]}</script>',
        "<a rel='author license' href='http://['>", "<link rel=canonical href='//x y'>", "By Jane Doe and", "3/4/24", "令和6年3月5日",
        "<p itemprop='author' itemscope>", "<p class='hentry'>", "<!-- -->", "&#0;", "ÿ", "<nav>", "<footer>",
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=20), max_size=30), st.text(max_size=30))
def test_metadata_of_any_page_is_well_formed(pieces, url):
    tree = html.document_fromstring(f"<html><body>{''.join(pieces)}".replace("\x00", " "))

    found = read_metadata(tree, url=url, headers={"Content-Language": url})

    assert all(field.values and all(field.values) and field.where for field in found.values())
    assert all(len(found[field].values) == 1 for field in found if field is not Field.AUTHORS)
    if Field.PUBLISHED in found:
        assert date.fromisoformat(found[Field.PUBLISHED].value[:10])
    if Field.PICTURE in found:
        assert urlsplit(found[Field.PICTURE].value).scheme in {"http", "https"}
