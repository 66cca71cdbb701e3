import pytest

from articles.models import Article, Prepared, noticing
from tests.factories import AuthorFactory, OriginalFactory, PublishedFactory

pytestmark = pytest.mark.django_db
BY_PATH = Prepared(
    lambda path: Article.objects.filter(path=path).select_related("original__watch", "lead_image"),
    blank="\0",
)


def test_each_value_has_rows_of_its_own():
    first, second = PublishedFactory(path="a"), PublishedFactory(path="b")

    assert BY_PATH.rows("a") == [first]
    assert BY_PATH.rows("b") == [second]
    assert BY_PATH.rows("c") == []


def test_a_row_comes_as_django_makes_it():
    article = PublishedFactory(path="a")

    (found,) = BY_PATH.rows("a")

    for field in Article._meta.concrete_fields:
        assert getattr(found, field.attname) == getattr(article, field.attname)


def test_what_was_selected_with_a_row_is_not_asked_for(django_assert_num_queries):
    PublishedFactory(path="a", lead_image=None)

    with django_assert_num_queries(1):
        (found,) = BY_PATH.rows("a")
        assert found.original.title
        assert not hasattr(found.original, "watch")
        assert found.lead_image is None


def test_rows_are_noticed():
    article = PublishedFactory(path="a")

    with noticing() as rows:
        BY_PATH.rows("a")

    assert {article.row_key, article.original.row_key} <= rows


def test_rows_come_in_the_order_of_the_query():
    original = OriginalFactory(authors=[AuthorFactory(reading=each) for each in "うあい"])
    of_author = Prepared(lambda pk: type(original.authors.first()).objects.filter(originals=pk))

    assert [author.reading for author in of_author.rows(original.pk)] == ["あ", "い", "う"]


def test_a_query_is_made_once():
    asked = []

    def make(path):
        asked.append(path)
        return Article.objects.filter(path=path)

    prepared = Prepared(make, blank="\0")
    for path in "abc":
        prepared.rows(path)

    assert asked == ["\0"]
