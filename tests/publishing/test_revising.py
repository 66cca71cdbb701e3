import pytest
from django.db import IntegrityError

from articles import publishing
from articles.models import Article, Revision
from tests.factories import ArticleFactory, PublishedFactory
from tests.publishing.samples import edited, published

pytestmark = pytest.mark.django_db


def bodies(article):
    return list(article.revisions.order_by("number").values_list("body", flat=True))


def test_a_draft_has_no_versions(editor):
    article = ArticleFactory()

    publishing.save(article, by=editor, based_on=0)

    assert not article.revisions.exists()


def test_publishing_keeps_a_version(editor):
    article = published(editor, body="初め")

    revision = article.revisions.get()

    assert (revision.number, revision.title, revision.body) == (1, article.title, "初め")
    assert (revision.made_by, revision.made_at) == (editor, article.updated_at)


def test_each_change_of_the_text_keeps_another(editor):
    article = published(editor, body="初め")

    edited(article, editor, "初め", "次")
    edited(article, editor, "次", "終わり")

    assert bodies(article) == ["初め", "次", "終わり"]


def test_a_new_title_keeps_another(editor):
    article = published(editor)
    article.title = "別の題"

    publishing.save(article, by=editor, based_on=article.version)

    assert article.revisions.count() == 2


def test_another_language_keeps_another(editor):
    article = published(editor)
    article.language = "en"

    publishing.save(article, by=editor, based_on=article.version)

    assert [each.language for each in article.revisions.newest_first()] == ["en", "ja"]


def test_a_save_without_another_text_keeps_none(editor):
    article = published(editor)

    publishing.save(article, by=editor, based_on=article.version)

    assert article.revisions.count() == 1


def test_what_was_published_before_versions_were_kept_becomes_one(editor):
    article = PublishedFactory(body="初め")

    edited(article, editor, "初め", "次")

    assert bodies(article) == ["初め", "次"]


def test_what_was_changed_by_other_ways_becomes_one_too(editor):
    article = published(editor, body="初め")
    Article.objects.update(body="横から")
    article.refresh_from_db()

    edited(article, editor, "横から", "次")

    assert bodies(article) == ["初め", "横から", "次"]


def test_a_withdrawn_article_keeps_its_next_version_when_it_is_back(editor):
    article = published(editor, body="初め")
    publishing.withdraw(article, by=editor, reason="")

    edited(article, editor, "初め", "次")
    assert bodies(article) == ["初め"]

    publishing.publish(article, by=editor)
    assert bodies(article) == ["初め", "次"]


def test_a_version_that_could_not_be_saved_is_not_kept(editor):
    article = published(editor, body="初め")
    article.body = "次"

    with pytest.raises(publishing.Conflict):
        publishing.save(article, by=editor, based_on=article.version - 1)

    assert bodies(article) == ["初め"]


@pytest.mark.parametrize("wrong", [{"number": 1}, {"number": 0}, {"title": ""}, {"body": ""}])
def test_the_database_refuses_broken_versions(editor, wrong):
    article = published(editor)
    whole = {"article": article, "number": 2, "title": "題", "body": "文", "language": "ja"}

    with pytest.raises(IntegrityError):
        Revision.objects.create(**{**whole, **wrong})
