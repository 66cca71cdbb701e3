import pytest

from articles.extraction.found import Field
from tests.extraction.metadata.pages import authors, linked, value

PEOPLE = [
    ("Jane Doe", ("Jane Doe",)),
    (["Jane Doe", "John Roe"], ("Jane Doe", "John Roe")),
    ({"@type": "Person", "name": "Jane Doe"}, ("Jane Doe",)),
    ([{"name": "Jane Doe"}, {"name": "John Roe"}], ("Jane Doe", "John Roe")),
    ({"name": {"name": "Jane Doe"}}, ("Jane Doe",)),
    ({"name": ["Jane Doe", "John Roe"]}, ("Jane Doe", "John Roe")),
    ({"givenName": "Jane", "familyName": "Doe"}, ("Jane Doe",)),
    ({"@type": "Organization", "name": "Well Trust"}, ("Well Trust",)),
    ([{"@type": "Organization", "name": "Well Trust"}, {"name": "Jane Doe"}], ("Jane Doe",)),
    ({"name": 7}, ()),
    ({"@id": "#nowhere"}, ()),
    (None, ()),
]


@pytest.mark.parametrize(("stated", "names"), PEOPLE)
def test_authors_are_read_however_they_are_stated(stated, names):
    assert (
        authors(head=linked({"@type": "Article", "headline": "The well", "author": stated}))
        == names
    )


def test_authors_may_be_nodes_elsewhere():
    graph = [
        {"@type": "Article", "headline": "The well", "author": {"@id": "#jane"}},
        {"@type": "Person", "@id": "#jane", "name": "Jane Doe"},
    ]

    assert authors(head=linked({"@graph": graph})) == ("Jane Doe",)


def test_authors_of_related_articles_are_not_ours():
    related = {"@type": "Article", "headline": "The mill", "author": "John Roe"}
    data = {"@type": "WebPage", "relatedLink": [related], "hasPart": related}

    assert authors(head=linked(data)) == ()


def test_pictures_may_be_objects_in_lists():
    image = [{"@type": "ImageObject", "contentUrl": "/well.jpg"}]
    head = linked({"@type": "Article", "headline": "The well", "image": image})

    assert value(Field.PICTURE, head=head) == "https://www.quiethill.example/well.jpg"


def test_the_publisher_names_the_site():
    data = {"@type": "Article", "headline": "The well", "publisher": {"name": "Quiet Hill"}}

    assert value(Field.SITE_NAME, head=linked(data)) == "Quiet Hill"
