"""What a listener does where it cannot hear, or may have missed something."""

import time
from contextlib import closing

import pytest
from django.db import connection

from articles.models import Comment, PageChange, Tag
from articles.pagecache import postgresql, triggers
from articles.pagecache.postgresql import PostgreSQLListener
from articles.pagecache.preparing import prepare, unprepare
from articles.pagecache.stores import Store
from tests.factories import CommentFactory, PublishedFactory, TagFactory

pytestmark = pytest.mark.django_db(transaction=True)
only_postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="it has a thread")
only_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="it reads by keys")


def wait_for(condition) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.05)


def is_kept(site) -> bool:
    site.get("/")
    return not site.get("/").made


def test_without_triggers_nothing_is_kept_until_they_are_back(site):
    assert is_kept(site)

    unprepare(using="default", plan=["a migration"])
    wait_for(lambda: not is_kept(site))
    prepare(using="default")

    wait_for(lambda: is_kept(site))


@only_sqlite
def test_after_a_fork_the_child_listens_by_itself(site):
    PublishedFactory(tags=[TagFactory(slug="a")])
    site.hear()
    site.get("/tags/a/")

    site.listener._leave_behind()
    Tag.objects.update(name="新しい名前")
    wait_for(site.listener.hear)

    assert "新しい名前" in site.get("/tags/a/").text


@only_sqlite
def test_a_listener_that_lost_its_place_begins_anew(site):
    site.get("/")

    PageChange.objects.all().delete()

    assert site.get("/").made
    assert is_kept(site)


@only_sqlite
def test_a_database_that_shares_no_memory_is_asked_each_time(site):
    PublishedFactory(title="前の題")
    site.hear()
    site.listener._shared = None
    site.get("/")
    assert is_kept(site)

    PublishedFactory(title="次の題")

    assert "次の題" in site.get("/").text


@only_postgresql
def test_a_listener_that_was_cut_off_misses_nothing(site):
    PublishedFactory(tags=[TagFactory(slug="a")])
    site.hear()
    site.get("/tags/a/")

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE query LIKE '%articles_pagechange%' AND pid <> pg_backend_pid()"
        )
    Tag.objects.update(name="新しい名前")
    wait_for(lambda: not site.listener.hear())
    assert "新しい名前" in site.get("/tags/a/").text
    wait_for(site.listener.hear)

    assert "新しい名前" in site.get("/tags/a/").text
    assert is_kept(site)


def test_a_listener_goes_on_after_a_fault_that_nobody_foresaw(monkeypatch, caplog):
    monkeypatch.setattr(postgresql, "EACH", 0)

    class Stumbling(PostgreSQLListener):
        listened = 0

        def _listen(self, database):
            self.listened += 1
            if self.listened == 1:
                raise IndexError("the log is empty")
            self._stopped.set()

    listener = Stumbling(Store(entries=1, size=1))
    listener._run()

    assert listener.listened == 2
    assert "the log is empty" in caplog.text


@only_postgresql
def test_a_comment_that_waits_wakes_nobody(transactional_db):
    article = PublishedFactory()
    with closing(connection.copy()) as other:
        other.ensure_connection()
        other.connection.execute(f"LISTEN {triggers.LOG}")

        def words() -> int:
            return len(list(other.connection.notifies(timeout=0.2)))

        held = CommentFactory(article=article, state=Comment.State.HELD)
        assert words() == 0

        Comment.objects.filter(pk=held.pk).update(state=Comment.State.APPROVED)
        assert words() == 1
