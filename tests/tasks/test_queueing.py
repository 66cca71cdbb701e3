import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from articles import comments, guarding, moderation, publishing
from tests.besides import beside
from tests.factories import ArticleFactory, PublishedFactory
from tests.imaging.pictures import jpeg


@pytest.fixture(autouse=True)
def _database_backend(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
    settings.COMMENT_LETTERS = True


def publish(editor):
    publishing.publish(ArticleFactory(), by=editor)


def keep(editor):
    publishing.keep_picture(jpeg(), name="a.jpg", by=editor)


def comment(editor):
    arrival = guarding.Arrival(stamp=guarding.Stamp("key", 60))
    draft = comments.Draft(
        PublishedFactory(), "潮", "感想", email="a@b.example", wants_mail=True, arrival=arrival
    )
    moderation.submit(draft)


# What runs once a transaction is committed never runs in these tests, as in a process that is killed then.
@pytest.mark.django_db
@pytest.mark.parametrize("act", [publish, keep, comment])
def test_a_task_is_queued_in_the_transaction_that_asks_for_it(editor, act):
    act(editor)

    assert DBTaskResult.objects.exists()


@pytest.mark.django_db
def test_what_is_rolled_back_was_never_asked_for(editor):
    with transaction.atomic():
        publish(editor)
        transaction.set_rollback(True)

    assert not DBTaskResult.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_worker_sees_a_task_only_once_it_is_committed(editor):
    seen = []

    def look():
        seen.append(DBTaskResult.objects.ready().count())

    assert beside(lambda: publish(editor), look) is None
    look()
    assert seen == [0, 1]
