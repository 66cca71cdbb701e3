from datetime import timedelta

import pytest
from django.utils import timezone

from articles import publishing
from articles.models import Article, Permission
from tests.factories import ArticleFactory, OriginalFactory, PublishedFactory, WithdrawnFactory

pytestmark = pytest.mark.django_db


def test_publishing_makes_an_article_public(editor):
    article = ArticleFactory()

    publishing.publish(article, by=editor)

    assert list(Article.objects.published()) == [article]
    assert article.path.startswith(f"{timezone.localtime():%Y/%m/%d}/original-")
    assert article.updated_by == editor


def test_publishing_for_later_waits(editor):
    article, due = ArticleFactory(), timezone.now() + timedelta(days=1)

    publishing.publish(article, by=editor, at=due)

    assert article.is_scheduled
    assert article.published_at == due


def test_what_the_gate_refuses_stays_a_draft(editor):
    article = ArticleFactory(original=None)

    with pytest.raises(publishing.Refused, match="原文が選ばれていません"):
        publishing.publish(article, by=editor)

    assert Article.objects.get().is_draft


def test_a_chosen_address_is_kept(editor):
    article = ArticleFactory(path="2023/04/21/080437")

    publishing.publish(article, by=editor)

    assert article.get_absolute_url() == "/entry/2023/04/21/080437/"


def test_publishing_on_top_of_an_older_version_is_refused(editor):
    article = ArticleFactory()
    publishing.save(Article.objects.get(), by=editor, based_on=0)

    with pytest.raises(publishing.Conflict):
        publishing.publish(article, by=editor)


def test_cancelling_a_schedule_makes_a_draft(editor):
    article = PublishedFactory(published_at=timezone.now() + timedelta(days=1))

    publishing.unschedule(article, by=editor)

    assert Article.objects.get().is_draft


def test_what_is_public_has_no_schedule_to_cancel(editor):
    article = PublishedFactory()

    with pytest.raises(publishing.WrongState):
        publishing.unschedule(article, by=editor)

    assert article.is_public


def test_withdrawing_takes_an_article_from_its_readers(editor):
    article = PublishedFactory()

    publishing.withdraw(article, by=editor, reason=" 著者の希望 ")

    assert not Article.objects.published().exists()
    assert article.withdrawal_reason == "著者の希望"


@pytest.mark.parametrize("factory", [ArticleFactory, WithdrawnFactory])
def test_what_is_not_public_cannot_be_withdrawn(editor, factory):
    article = factory()

    with pytest.raises(publishing.WrongState):
        publishing.withdraw(article, by=editor, reason="")


def test_a_scheduled_article_is_published_at_once_when_that_is_asked(editor):
    article = PublishedFactory(published_at=timezone.now() + timedelta(days=1))

    publishing.publish(article, by=editor)

    assert article.is_public


def test_publishing_again_keeps_time_and_address(editor):
    article = WithdrawnFactory()
    first = (article.published_at, article.path)

    publishing.publish(article, by=editor)

    again = Article.objects.published().get()
    assert (again.published_at, again.path) == first
    assert again.withdrawal_reason == ""


def test_two_articles_of_one_original_get_two_addresses(editor):
    original = OriginalFactory()
    first, second = ArticleFactory(original=original), ArticleFactory(original=original)

    publishing.publish(first, by=editor)
    publishing.publish(second, by=editor)

    assert second.path == f"{first.path}-2"


def test_an_address_made_for_a_day_that_did_not_come_is_dropped(editor):
    article, later = ArticleFactory(), timezone.now() + timedelta(days=40)
    publishing.publish(article, by=editor, at=later)
    publishing.unschedule(article, by=editor)

    publishing.publish(article, by=editor)

    assert article.path.startswith(f"{timezone.localtime():%Y/%m/%d}/")


def test_a_schedule_that_moves_takes_its_address_along(editor):
    article, later = ArticleFactory(), timezone.now() + timedelta(days=40)
    publishing.publish(article, by=editor, at=later)

    publishing.publish(article, by=editor)

    assert article.path.startswith(f"{timezone.localtime():%Y/%m/%d}/")


def test_an_address_typed_by_hand_outlives_its_schedule(editor):
    article = ArticleFactory(path="my-own-words")
    publishing.publish(article, by=editor, at=timezone.now() + timedelta(days=40))

    publishing.unschedule(article, by=editor)

    assert article.path == "my-own-words"


def test_what_is_held_back_can_be_withdrawn(editor):
    article = ArticleFactory()
    publishing.publish(article, by=editor)
    publishing.record(Permission(original=article.original, state="withdrawn"), by=editor)
    article.refresh_from_db()

    publishing.withdraw(article, by=editor, reason="著者の希望により取り下げました。")

    assert article.is_withdrawn
    assert article.held_from is None
