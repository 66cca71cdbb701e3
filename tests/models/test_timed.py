from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, Timed, is_public_at
from tests.factories import PublishedFactory

pytestmark = pytest.mark.django_db
COMING = Timed(lambda now: Article.objects.coming_after(now))
PUBLIC = Timed(lambda now: Article.objects.filter(is_public_at(now)))


def test_each_moment_has_an_answer_of_its_own():
    now = timezone.now()
    first, second = now + timedelta(hours=1), now + timedelta(hours=2)
    PublishedFactory(published_at=second)
    PublishedFactory(published_at=first)

    assert COMING.first(now) == first
    assert COMING.first(first) == second
    assert COMING.first(second) is None


def test_a_query_is_made_once():
    asked = []

    def make(now):
        asked.append(now)
        return Article.objects.coming_after(now)

    timed = Timed(make)
    for _ in range(3):
        timed.first(timezone.now())

    assert len(asked) == 1


def test_a_condition_stands_for_the_moment_that_is_given():
    now = timezone.now()
    article = PublishedFactory(published_at=now)

    def is_public(moment) -> bool:
        sql, parameters = PUBLIC.condition(moment)
        found = Article.objects.extra(where=[sql], params=parameters)  # noqa: S610
        return found.filter(pk=article.pk).exists()

    assert is_public(now)
    assert not is_public(now - timedelta(seconds=1))
    assert is_public(now + timedelta(days=1))
