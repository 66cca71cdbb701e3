import pytest
from django.template import Context, Template
from django.utils import translation

from articles.models import Author


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", '<a href="/authors/a/">A &amp; a</a>、<a href="/authors/b/">B</a>'),
        ("en", '<a href="/authors/a/">A &amp; a</a>, <a href="/authors/b/">B</a>'),
    ],
)
def test_authors_are_listed_with_ways_to_their_pages(language, said):
    authors = [Author(name="A & a", slug="a"), Author(name="B", slug="b")]

    with translation.override(language):
        html = Template("{% load names %}{{ authors|linked }}").render(
            Context({"authors": authors})
        )

    assert html == said


def test_names_of_people_are_text_and_no_markup():
    html = Template("{% load names %}{{ names|listed }}").render(Context({"names": ["<b>", "乙"]}))

    assert html == "&lt;b&gt;、乙"


@pytest.mark.parametrize(("number", "shown"), [(7, "7"), (1234, "1,234"), (1234567, "1,234,567")])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_thousands_stand_apart_only_where_they_are_counted(language, number, shown):
    template = Template("{% load names %}{{ number|grouped }} {{ number }}")

    with translation.override(language):
        assert template.render(Context({"number": number})) == f"{shown} {number}"
