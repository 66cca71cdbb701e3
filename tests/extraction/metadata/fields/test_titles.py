import pytest

from articles.extraction.found import Field
from tests.extraction.metadata.pages import linked, read, value

TITLE = "The long way round"


@pytest.mark.parametrize(
    "document",
    [
        "The long way round | Quiet Hill",
        "Quiet Hill: The long way round",
        "The long way round « Quiet Hill",
        "Essays — The long way round — Quiet Hill",
        "The long way round - quiethill.example",
    ],
)
def test_the_heading_tells_which_part_of_the_title_is_the_headline(document):
    body = '<h1><a href="/">Quiet Hill</a></h1><h2>The long way round</h2>'

    assert value(Field.TITLE, body, head=f"<title>{document}</title>") == TITLE


def test_the_heading_that_machines_are_told_of_counts():
    head = '<meta property="og:title" content="The long way round">'

    assert (
        value(Field.TITLE, "<h1>Quiet Hill</h1><h1>The Long Way Round</h1>", head=head)
        == "The Long Way Round"
    )


def test_a_kicker_in_the_heading_is_left_out():
    head = linked({"@type": "Article", "headline": TITLE})
    body = "<h1><span>Walking</span> <span>The long way round</span></h1>"

    assert value(Field.TITLE, body, head=head) == TITLE


def test_a_byline_under_the_headline_in_one_heading_is_left_out():
    head = '<meta property="og:title" content="The long way round">'

    assert value(Field.TITLE, "<h1>The long way round<br>Jane Doe</h1>", head=head) == TITLE


def test_a_shortened_title_is_completed_by_the_heading():
    head = '<meta property="og:title" content="The long way ...">'

    assert value(Field.TITLE, "<h1>The long way round</h1>", head=head) == TITLE


def test_a_site_name_is_no_title():
    head = '<title>Quiet Hill</title><meta property="og:title" content="Quiet Hill">'

    assert value(Field.TITLE, "<h1>The long way round</h1>", head=head) == TITLE
    assert value(Field.TITLE, head=head) is None


def test_parts_that_nothing_confirms_stay():
    head = "<title>Walking - a short history | of feet</title>"

    assert value(Field.TITLE, head=head) == "Walking - a short history | of feet"


def test_without_a_heading_the_declared_title_loses_the_site_name():
    site = '<meta property="og:site_name" content="★ - Quiet Hill - Essays">'
    head = f'{site}<meta property="og:title" content="The long way round &raquo; ★ - Quiet Hill - Essays">'

    assert value(Field.TITLE, head=head) == TITLE


def test_headings_of_asides_are_no_headlines():
    body = "<aside><h1>The long way round</h1></aside><nav><h2>Essays</h2></nav><p>Text.</p>"

    assert read(body, head="<title>Essays and more</title>")[Field.TITLE].where == "title"
