import pytest
from lxml import html

from articles.extraction.found import Field
from articles.extraction.metadata import read_metadata
from tests.extraction.metadata.pages import URL, linked, read

HOSTILE = {
    "nothing": "<p>",
    "marks in marks": '<div class="author byline date">' * 3000 + "x",
    "marks in a row": '<div class="author date">By Jane Doe</div>' * 2500,
    "properties in properties": '<b itemscope itemprop="author">' * 3000,
    "entries in entries": '<div class="hentry">' * 4000,
    "headings": "<h1>Headline</h1>" * 7000,
    "brackets": f'<script type="application/ld+json">{"[" * 90_000}</script>',
    "quotes": f'<script type="application/ld+json">{{{chr(34)}{chr(92) * 90_001}</script>',
    "comments": f'<script type="application/ld+json">{{{"/*" * 50_000}</script>',
    "commas": f'<script type="application/ld+json">{{{",  " * 30_000}</script>',
    "separators": f"<title>{'a - ' * 25_000}</title><h1>a</h1>",
    "classes": f'<p class="{"more-" * 20_000}!">x</p>',
    "entities": f'<meta name="description" content="{"&lt;a " * 20_000}">',
    "a bad address": '<link rel="canonical" href="http://[::1"><base href="//[">',
    "a bad date": '<meta property="article:published_time" content="99999-99-99T99:99">',
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_no_page_is_too_hostile_to_be_read(page):
    tree = html.document_fromstring(page)

    assert Field.AUTHORS not in read_metadata(tree, url="not an address", headers={}) or page


def test_what_is_not_said_is_absent():
    assert read("<p>A paragraph.</p>") == {}


def test_everything_found_says_where():
    head = linked({"@type": "Article", "headline": "The Long Way", "author": "Jane Doe"})

    found = read("<h1>The Long Way</h1>", head=head)

    assert found[Field.TITLE].where == "h1"
    assert found[Field.AUTHORS].where == "JSON-LD author"


def test_the_tree_is_left_as_it_was():
    tree = html.document_fromstring(
        '<h1>The Long Way</h1><p class="byline">By Jane Doe, <time>5 March 2024</time></p>'
    )
    before = html.tostring(tree)

    read_metadata(tree, url=URL, headers={})

    assert html.tostring(tree) == before


def test_what_is_stated_for_machines_counts_before_what_is_seen():
    head = linked({"@type": "Article", "headline": "The Long Way", "datePublished": "2024-03-05"})

    found = read("<h1>The Long Way</h1><p class='date'>1 April 2020</p>", head=head)

    assert found[Field.PUBLISHED].value == "2024-03-05"
