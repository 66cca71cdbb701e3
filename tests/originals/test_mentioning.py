import pytest
from django.db import connection

from articles import originals, publishing, web
from articles.models import Mention, Nearness, Whereabouts, surroundings_of
from tests.factories import ArticleFactory, OriginalFactory, PublishedFactory

pytestmark = pytest.mark.django_db
PASTED = """
<p>I went back last spring with <a href="http://www.far.example/lamps/#oil">a lamp</a> and a notebook.</p>
<p>Ask <a href="mailto:anna@tide.example">me</a> what I read by it, or what I wrote.</p>
"""


def read(original):
    """Keep a text of the original in which another page is linked."""
    originals.claim(originals.capture_pasted(PASTED, url=original.url, by=None), original)


def pages(article):
    return set(article.mentions.values_list("page", flat=True))


def test_the_pages_that_text_and_original_lead_to_are_kept(editor):
    article = ArticleFactory(
        body="[別の話](https://near.example/?b=1&a=2)と[同じ](https://near.example/?a=2&b=1)"
    )
    read(article.original)

    publishing.save(article, by=editor, based_on=0)

    assert pages(article) == {
        web.page_of("https://far.example/lamps"),
        web.page_of("https://near.example/?a=2&b=1"),
    }


def test_its_own_original_and_what_is_no_page_are_not_mentioned(editor):
    original = OriginalFactory(url="https://tide.example/pools")
    body = (
        "[原文](http://tide.example/pools/)、[手紙](mailto:a@b.example)、[上](#top)、[中](/tags/)"
    )
    article = ArticleFactory(original=original, body=body)

    publishing.save(article, by=editor, based_on=0)

    assert pages(article) == set()


def test_a_link_that_is_taken_out_is_forgotten_and_the_rest_stays(editor):
    article = ArticleFactory(body="[一](https://one.example/)[二](https://two.example/)")
    publishing.save(article, by=editor, based_on=0)
    kept = Mention.objects.get(page=web.page_of("https://one.example/"))

    article.body = "[一](https://one.example/)"
    publishing.save(article, by=editor, based_on=1)

    assert list(article.mentions.all()) == [kept]


def test_what_is_translated_later_is_offered_at_once(editor):
    article = PublishedFactory(body="[灯り](https://far.example/lamps)")
    publishing.save(article, by=editor, based_on=0)
    PublishedFactory()

    later = PublishedFactory(original=OriginalFactory(url="http://www.far.example/lamps/"))
    PublishedFactory()

    (found,) = surroundings_of(Whereabouts.of(article)).related
    assert (found.article, found.nearness) == (later, Nearness.MENTIONED)


def test_mentions_are_rebuilt(editor):
    article = PublishedFactory(body="[灯り](https://far.example/lamps)")

    publishing.rebuild()

    assert pages(article) == {web.page_of("https://far.example/lamps")}


def test_a_text_that_is_read_after_the_translation_is_looked_through_too():
    article = ArticleFactory()

    read(article.original)

    assert pages(article) == {web.page_of("https://far.example/lamps")}


def test_nothing_is_indexed_twice():
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, Mention._meta.db_table)

    indexed = [each["columns"] for each in found.values() if each["index"] or each["unique"]]
    assert ["article_id", "page"] in indexed
    assert ["page", "article_id"] in indexed
    assert ["article_id"] not in indexed
