"""What people see whose writing has waited too long for somebody else's."""

import pytest
from django.db import DEFAULT_DB_ALIAS, DatabaseError, OperationalError, connection, connections
from django.test import Client

from articles.models import Article, Comment
from articles.views import locks
from tests.admin.test_articles import ADD, typed
from tests.factories import PublishedFactory
from tests.views.test_commenting import send

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def busy():
    """Have somebody write into a table until the test ends, and nobody else wait for long."""
    other = connections.create_connection(DEFAULT_DB_ALIAS)

    def begin(model):
        is_sqlite = connection.vendor == "sqlite"
        wait = "PRAGMA busy_timeout = 50" if is_sqlite else "SET lock_timeout = '50ms'"
        table = model._meta.db_table
        connection.cursor().execute(wait)
        begun = "BEGIN IMMEDIATE" if is_sqlite else f"BEGIN; LOCK TABLE {table} IN EXCLUSIVE MODE"
        other.cursor().execute(begun)

    yield begin
    other.close()
    connection.close()


def test_a_reader_gets_the_comment_back_and_is_told_when_to_send_it_again(busy):
    article = PublishedFactory()
    reader = Client(raise_request_exception=False)

    busy(Comment)
    response = send(reader, article, text="失いたくない文です。")

    assert response.status_code == 503
    assert response["Retry-After"] == "10"
    assert "失いたくない文です。" in response.text
    assert "再読み込みして送りなおす" in response.text
    assert Comment.objects.count() == 0


def test_the_sentence_is_in_the_language_of_the_reader(busy, settings):
    article = PublishedFactory()
    reader = Client(raise_request_exception=False)
    reader.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"

    busy(Comment)
    response = send(reader, article, text="Words to keep.")

    assert 'lang="en"' in response.text
    assert "Words to keep." in response.text
    assert "send it again" in response.text


def test_staff_get_their_text_back_under_the_labels_of_its_fields(busy, editor):
    client = Client(raise_request_exception=False)
    client.force_login(editor)
    sent = typed(body="失いたくない文", translators=[editor.pk])

    busy(Article)
    response = client.post(ADD, sent)

    assert response.status_code == 503
    assert "失いたくない文</textarea>" in response.text
    assert ">本文</label>" in response.text


def test_a_script_gets_one_line(busy, editor):
    client = Client(raise_request_exception=False, headers={"X-Requested-With": "XMLHttpRequest"})
    client.force_login(editor)
    sent = typed(translators=[editor.pk])

    busy(Article)
    response = client.post(ADD, sent)

    assert response["Content-Type"] == "text/plain"


def test_any_other_fault_of_the_database_is_ours():
    with pytest.raises(DatabaseError) as raised, connection.cursor() as cursor:
        cursor.execute("SELECT * FROM nowhere")

    assert not locks.is_lock(raised.value)
    assert not locks.is_lock(OperationalError("the connection is closed"))
