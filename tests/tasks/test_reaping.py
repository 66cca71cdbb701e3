from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from articles import tasks
from articles.models import Worker
from articles.tasks.periodic import forget_ended_sessions

pytestmark = pytest.mark.django_db
BACKEND = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


@pytest.fixture(autouse=True)
def _database_backend(settings):
    settings.TASKS = BACKEND


def running(*workers, minutes=10):
    forget_ended_sessions.enqueue()
    DBTaskResult.objects.update(
        status=TaskResultStatus.RUNNING,
        started_at=timezone.now() - timedelta(minutes=minutes),
        worker_ids=list(workers),
    )


def alive(worker_id):
    Worker.objects.create(worker_id=worker_id, seen_at=timezone.now())


def test_a_task_of_a_silent_worker_goes_back_to_the_queue():
    running("dead")

    assert tasks.reap() == 1
    assert DBTaskResult.objects.get().status == TaskResultStatus.READY


def test_a_task_of_a_living_worker_stays():
    running("dead", "living")
    alive("living")

    assert tasks.reap() == 0


def test_a_task_that_was_just_begun_stays():
    running("new", minutes=0)

    assert tasks.reap() == 0


def test_the_third_death_is_the_last():
    running("one", "two", "three")

    assert tasks.reap() == 1
    result = DBTaskResult.objects.get()
    assert result.status == TaskResultStatus.FAILED
    assert result.finished_at


def test_the_reason_of_a_failure_can_be_read():
    running("one", "two", "three")
    tasks.reap()

    error = DBTaskResult.objects.get().task_result.errors[0]

    assert "killed" in error.traceback


def test_the_exception_of_a_failure_is_a_class():
    running("one", "two", "three")
    tasks.reap()

    error = DBTaskResult.objects.get().task_result.errors[0]

    assert error.exception_class.__name__ == "WorkerKilled"
