from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, Given, Prepared, Writer, is_public_at, noticing
from tests.factories import AuthorFactory, OriginalFactory, PublishedFactory

pytestmark = pytest.mark.django_db
BY_PATH = Prepared(
    lambda: Article.objects.filter(path=Given("path")).select_related(
        "original__watch", "lead_image"
    )
)
COMING = Prepared(lambda: Article.objects.coming_after(Given("now")))
PUBLIC = Prepared(lambda: Article.objects.filter(is_public_at(Given("now"))))


def test_each_value_has_rows_of_its_own():
    first, second = PublishedFactory(path="a"), PublishedFactory(path="b")

    assert BY_PATH.rows(path="a") == [first]
    assert BY_PATH.rows(path="b") == [second]
    assert BY_PATH.rows(path="c") == []
    assert BY_PATH.row(path="c") is None


def test_each_moment_has_an_answer_of_its_own():
    now = timezone.now()
    first, second = now + timedelta(hours=1), now + timedelta(hours=2)
    PublishedFactory(published_at=second)
    PublishedFactory(published_at=first)

    assert COMING.value(now=now) == first
    assert COMING.value(now=first) == second
    assert COMING.value(now=second) is None


def test_several_values_stand_in_one_query():
    one, other = PublishedFactory(path="a"), PublishedFactory(path="b")
    named = Prepared(
        lambda: Article.objects.filter(path__in=[Given("one"), Given("other")]).values_list("pk")
    )

    assert {pk for (pk,) in named.values(one="a", other="b")} == {one.pk, other.pk}


def test_a_row_comes_as_django_makes_it():
    article = PublishedFactory(path="a")

    (found,) = BY_PATH.rows(path="a")

    for field in Article._meta.concrete_fields:
        assert getattr(found, field.attname) == getattr(article, field.attname)


def test_what_was_selected_with_a_row_is_not_asked_for(django_assert_num_queries):
    PublishedFactory(path="a", lead_image=None)

    with django_assert_num_queries(1):
        (found,) = BY_PATH.rows(path="a")
        assert found.original.title
        assert not hasattr(found.original, "watch")
        assert found.lead_image is None


def test_columns_that_are_left_out_are_asked_for_when_they_are_wanted(django_assert_num_queries):
    article = PublishedFactory(body="本文")
    short = Prepared(lambda: Article.objects.filter(pk=Given("pk")).defer("body"))

    found = short.row(pk=article.pk)

    with django_assert_num_queries(1):
        assert found.body == "本文"


def test_rows_are_noticed():
    article = PublishedFactory(path="a")

    with noticing() as rows:
        BY_PATH.rows(path="a")

    assert {article.row_key, article.original.row_key} <= rows


def test_rows_come_in_the_order_of_the_query():
    original = OriginalFactory(authors=[AuthorFactory(reading=each) for each in "うあい"])
    of_author = Prepared(
        lambda: type(original.authors.first()).objects.filter(originals=Given("original"))
    )

    found = of_author.rows(original=original.pk)

    assert [author.reading for author in found] == ["あ", "い", "う"]


def test_a_query_is_made_once():
    made = []

    def make():
        made.append(1)
        return Article.objects.filter(path=Given("path"))

    prepared = Prepared(make)
    for path in "abc":
        prepared.rows(path=path)

    assert made == [1]


def test_a_value_is_never_sql():
    Writer.objects.create()
    named = Prepared(lambda: Writer.objects.filter(email=Given("email")))

    assert named.rows(email="") != []
    assert named.rows(email="' OR '' = '") == []


def test_a_condition_stands_for_the_moment_that_is_given():
    now = timezone.now()
    article = PublishedFactory(published_at=now)

    def is_public(moment) -> bool:
        sql, parameters = PUBLIC.condition(now=moment)
        found = Article.objects.extra(where=[sql], params=parameters)  # noqa: S610
        return found.filter(pk=article.pk).exists()

    assert is_public(now)
    assert not is_public(now - timedelta(seconds=1))
    assert is_public(now + timedelta(days=1))
