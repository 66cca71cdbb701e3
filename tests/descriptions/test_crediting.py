import pytest

from articles.descriptions.crediting import credit_lines, linked_credit_lines
from tests.factories import AuthorFactory, OriginalFactory, PublishedFactory

pytestmark = pytest.mark.django_db
BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/deed"


def article(**fields):
    original = OriginalFactory(
        url="https://tide.example/?a=1&b=2",
        title="<b>{0.__class__}</b>",
        authors=[AuthorFactory(original_name="Anna & {authors}")],
    )
    return PublishedFactory(original=original, **fields)


def test_the_words_of_a_rights_holder_are_never_markup():
    made = article(credits=["With <i>kind</i> permission."])

    assert credit_lines(made) == ["With <i>kind</i> permission."]
    assert linked_credit_lines(made) == ["With &lt;i&gt;kind&lt;/i&gt; permission."]


def test_a_licence_is_named_with_author_and_title_and_what_it_asks_for():
    lines = credit_lines(article(licence="CC-BY-SA-4.0"))

    name = "Creative Commons Attribution-ShareAlike 4.0 International"
    assert lines == [
        f"この記事は、Anna & {{authors}}「<b>{{0.__class__}}</b>」({name})を翻訳したものです。",
        f"この翻訳も、{name} のもとで利用できます。",
    ]


def test_readers_are_led_to_the_original_and_the_licence():
    line, _ = linked_credit_lines(article(licence="CC-BY-SA-4.0"))

    assert "Anna &amp; {authors}" in line
    assert '<a href="https://tide.example/?a=1&amp;b=2" rel="noopener">&lt;b&gt;{0.' in line
    assert f'<a href="{BY_SA}" rel="license noopener">' in line


def test_a_licence_without_an_address_is_named_only():
    (line,) = linked_credit_lines(article(licence="LicenseRef-Public-Domain"))

    assert "(Public Domain)" in line


def test_a_grant_without_a_credit_asks_for_nothing():
    assert credit_lines(article()) == []
