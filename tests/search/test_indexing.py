from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from articles import publishing, search
from articles.models import Article, SearchDocument
from articles.search import sqlite
from articles.text import EDITION
from tests.admin.sending import nothing_beneath
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
)

pytestmark = pytest.mark.django_db


def test_a_save_is_found_at_once_and_what_it_replaced_no_more(titles, editor):
    article = ArticleFactory(title="海の題", body="潮だまり")
    publishing.publish(article, by=editor)
    article.title, article.body = "山の題", "尾根道"
    publishing.save(article, by=editor, based_on=article.version)

    assert titles("尾根道") == titles("山の題") == ["山の題"]
    assert titles("潮だまり") == titles("海の題") == []


def test_a_save_that_fails_leaves_what_was_found(titles, editor):
    article = ArticleFactory(body="潮だまり")
    publishing.publish(article, by=editor)
    article.body = "尾根道"
    with transaction.atomic():
        publishing.save(article, by=editor, based_on=article.version)
        transaction.set_rollback(True)

    assert titles("潮だまり") == [article.title]
    assert titles("尾根道") == []


def test_a_withdrawn_article_is_not_found_and_a_deleted_one_leaves_nothing(titles, editor):
    article = ArticleFactory(body="潮だまり")
    publishing.publish(article, by=editor)
    publishing.withdraw(article, by=editor, reason="理由")
    assert titles("潮だまり") == []

    Article.objects.all().delete()

    assert not SearchDocument.objects.exists()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM articles_search WHERE articles_search MATCH '潮だ'"
            )
            assert cursor.fetchone() == (0,)


def test_what_markup_says_is_not_found_and_what_it_shows_is(titles, publish):
    publish("題", "**強**調と{漢字|かんじ}と[リンク先](https://secret.example/)")

    assert titles("強調") == titles("漢字") == titles("リンク先") == ["題"]
    assert titles("secret") == titles("かんじ") == []


def test_an_author_who_is_renamed_in_the_admin_is_found_by_the_new_name(titles, as_editor):
    author = AuthorFactory(name="アンナ", original_name="Anna")
    article = PublishedFactory(original=OriginalFactory(authors=[author]))
    search.index(article)
    address = reverse("admin:articles_author_change", args=[author.pk])

    as_editor.post(
        address,
        {"name": "エルザ", "original_name": "Elsa", "slug": "elsa", **nothing_beneath()},
    )

    assert titles("エルザ") == titles("Elsa") == titles("author:elsa") == [article.title]
    assert titles("アンナ") == []


def test_an_original_that_is_edited_in_the_admin_is_found_by_what_it_is_now(titles, as_editor):
    original = OriginalFactory(title="Old Title")
    article = PublishedFactory(original=original)
    search.index(article)
    address = reverse("admin:articles_originalsource_change", args=[original.pk])

    as_editor.post(
        address,
        {
            "url": original.url,
            "title": "New Words",
            "language": "en",
            "authors": [AuthorFactory(name="エルザ").pk],
            **nothing_beneath(),
        },
    )

    assert titles("New Words") == titles("エルザ") == titles("author:エルザ") == [article.title]
    assert titles("Old Title") == []


def test_tags_need_no_index(titles, publish):
    article, tag = publish("題"), TagFactory(name="環境")

    article.tags.add(tag)
    assert titles("tag:環境") == ["題"]
    tag.name = "自然"
    tag.save()
    assert titles("tag:自然") == ["題"]
    article.tags.clear()

    assert titles("tag:自然") == []


def test_an_original_that_somebody_holds_in_an_old_form_is_indexed_as_it_is(titles, editor):
    article = ArticleFactory(original=OriginalFactory(title="Old Title"))
    publishing.publish(article, by=editor)
    type(article.original).objects.update(title="New Words")

    publishing.save(article, by=editor, based_on=article.version)

    assert titles("New Words") == [article.title]


def test_what_is_unchanged_is_not_written_again(publish, django_assert_max_num_queries):
    article = publish("題", "潮だまり")

    with django_assert_max_num_queries(6) as queries:
        search.index(article)

    assert not [query for query in queries if "INSERT" in query["sql"]]


def test_everything_can_be_indexed_anew(publish, titles, django_assert_num_queries):
    for n in range(3):
        publish(f"題{n}", "潮だまり", published_at=timezone.now() - timedelta(days=n))
    before = list(SearchDocument.objects.order_by("pk").values())
    told = []

    assert search.reindex(lambda done, total: told.append((done, total))) == 3

    assert titles("潮だまり") == ["題0", "題1", "題2"]
    assert told == [(3, 3)]
    assert list(SearchDocument.objects.order_by("pk").values()) == before


def test_what_was_never_indexed_is_completed(titles):
    PublishedFactory(title="題", body="潮だまり")
    assert titles("潮だまり") == []

    assert search.complete() == 1

    assert titles("潮だまり") == ["題"]
    assert search.complete() == 0


def test_a_very_long_text_is_searched_as_far_as_its_beginning(publish, titles, monkeypatch):
    monkeypatch.setattr(search.indexing, "LONGEST", 10)

    publish("題", "海" * 10 + "山")

    assert titles("海海") == ["題"]
    assert titles("海山") == []


def test_a_text_with_more_bigrams_than_a_row_may_hold_is_kept(publish, titles):
    publish("題", "".join(chr(0x4E00 + n * 7919 % 20000) for n in range(200_000)))

    assert titles("題") == ["題"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="triggers are SQLite's")
def test_triggers_that_were_dropped_are_told_and_made_again(publish, titles):
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER articles_search_relearn")
    [warning] = search.is_whole(None, databases=["default"])
    assert "articles_search_relearn" in warning.msg

    search.prepare(using="default")

    assert search.is_whole(None, databases=["default"]) == []
    assert sqlite.lacks(connection) == set()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the table is SQLite's")
@pytest.mark.django_db(transaction=True)
def test_what_was_indexed_stays_found_when_its_table_is_made_anew(publish, titles, editor):
    publish("題", "潮だまり")
    for name in ("0020", "0021"):
        call_command("migrate", "articles", name, verbosity=0)
        assert titles("潮") == ["題"]

    Article.objects.all().delete()

    assert titles("潮") == []


def test_articles_without_an_index_are_told_and_completed_after_a_migration(titles):
    PublishedFactory(title="題", body="潮だまり")
    assert [message.id for message in search.is_whole(None, databases=["default"])] == [
        "articles.W004"
    ]

    search.prepare(using="default")

    assert search.is_whole(None, databases=["default"]) == []
    assert titles("潮だまり") == ["題"]


def test_what_another_tokeniser_has_read_is_read_anew(publish, titles):
    publish("題", "潮だまり")
    SearchDocument.objects.update(edition=EDITION - 1)

    search.prepare(using="default")

    assert titles("潮だまり") == ["題"]
    assert SearchDocument.objects.get().edition == EDITION
