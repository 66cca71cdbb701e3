from articles.extraction.found import Field
from tests.extraction.metadata.pages import linked, read, value

ARTICLE = {"@type": "Article", "headline": "The well"}


def test_a_date_is_completed_by_a_time_of_that_day():
    head = linked({**ARTICLE, "datePublished": "2024-03-05"})
    body = '<h1>The well</h1><time datetime="2024-03-05T10:00:00+09:00">5 March</time>'

    assert value(Field.PUBLISHED, body, head=head) == "2024-03-05T10:00:00+09:00"


def test_no_zone_is_invented():
    head = linked({**ARTICLE, "datePublished": "2024-03-05T10:00:00"})

    assert value(Field.PUBLISHED, head=head) == "2024-03-05"


def test_modification_is_not_publication():
    head = linked({**ARTICLE, "dateModified": "2024-03-05"})
    modified = '<meta property="article:modified_time" content="2024-03-05">'

    assert value(Field.PUBLISHED, head=head + modified) is None


def test_dates_before_the_web_have_to_be_stated():
    head = linked({**ARTICLE, "datePublished": "1887-05-01"})

    assert value(Field.PUBLISHED, head=head) == "1887-05-01"
    assert (
        value(Field.PUBLISHED, "<h1>The well</h1><p>1 May 1887</p>", head="<title>The well</title>")
        is None
    )


def test_dates_of_programs_that_know_none_are_passed_over():
    head = linked({**ARTICLE, "datePublished": "1970-01-01T00:00:00Z"})
    other = '<meta name="date" content="2024-03-05">'

    assert read(head=head + other)[Field.PUBLISHED].where == "meta date"
