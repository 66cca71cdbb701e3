"""The page on which versions are compared, and an old one is brought back."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import ArticleFactory
from tests.publishing.samples import corrected, edited, fresh, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(editor):
    made = published(editor)
    corrected(made, editor, "二時間", "十二時間", kind="number")
    return edited(made, editor, "静か", "賑やか")


def address(article):
    return reverse("admin:articles_article_revisions", args=[article.pk])


def restore(client, article, number, **typed):
    sent = {"number": number, "based_on": fresh(article).version, **typed}
    return client.post(address(article), sent, follow=True).content.decode()


def test_every_version_is_listed_with_its_correction(article, as_editor):
    html = as_editor.get(address(article)).content.decode()

    assert [f"第{number}版" in html for number in (1, 2, 3)] == [True] * 3
    assert "訂正: 数字・日付" in html


def test_the_newest_is_compared_with_the_one_before(article, as_editor):
    html = as_editor.get(address(article)).content.decode()

    assert "<del>静</del>" in html
    assert "<ins>賑や</ins>" in html


def test_any_two_are_compared(article, as_editor):
    html = as_editor.get(f"{address(article)}?from=1").content.decode()

    assert "第1版と第3版の違い" in html
    assert "<ins>十</ins>" in html


def test_the_texts_of_two_are_read_and_of_no_other(article, as_editor):
    with CaptureQueriesContext(connection) as queries:
        as_editor.get(address(article))

    reading = [query for query in queries if '"articles_revision"."body"' in query["sql"]]
    assert all(query["sql"].endswith("LIMIT 21") for query in reading)
    assert len({query["sql"] for query in reading}) == 2


@pytest.mark.parametrize("query", ["?from=x&to=99", "?from=3", "?to=1"])
def test_any_question_gets_an_answer(article, as_editor, query):
    assert as_editor.get(f"{address(article)}{query}").status_code == 200


def test_an_old_version_comes_back(article, as_editor):
    html = restore(as_editor, article, 1)

    assert "第1版の文に戻しました。" in html
    assert "潮は二時間" in fresh(article).body
    assert LogEntry.objects.get().change_message == "第1版の文に戻しました。"


def test_nothing_comes_back_over_what_was_saved_meanwhile(article, as_editor):
    html = restore(as_editor, article, 1, based_on=1)

    assert "何もしていません" in html
    assert fresh(article).body == article.body


def test_an_unknown_version_is_not_found(article, as_editor):
    sent = {"number": 99, "based_on": 1}

    assert as_editor.post(address(article), sent).status_code == 404


def test_translators_read_versions_and_change_none(article, as_translator):
    assert as_translator.get(address(article)).status_code == 200
    assert as_translator.post(address(article), {"number": 1}).status_code == 403


def test_a_draft_has_none_and_says_why(as_editor):
    assert "まだ版はありません" in as_editor.get(address(ArticleFactory())).content.decode()
