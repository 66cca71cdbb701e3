"""A right is withdrawn while somebody publishes on it."""

import pytest

from articles import publishing
from articles.models import Article, Permission
from tests.besides import beside
from tests.factories import ArticleFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def article():
    return ArticleFactory()


def test_a_withdrawal_waits_for_who_publishes_and_holds_what_was_published(article, editor):
    withdrawn = Permission(original=article.original, state="withdrawn")

    beside(
        lambda: publishing.publish(Article.objects.get(), by=editor),
        lambda: publishing.record(withdrawn, by=editor),
    )

    assert not Article.objects.published().exists()
    assert Article.objects.get().is_held


def test_who_publishes_waits_for_a_withdrawal_and_is_refused(article, editor):
    withdrawn = Permission(original=article.original, state="withdrawn")

    failure = beside(
        lambda: publishing.record(withdrawn, by=editor),
        lambda: publishing.publish(Article.objects.get(), by=editor),
    )

    assert isinstance(failure, publishing.Refused)
    assert Article.objects.get().is_draft
