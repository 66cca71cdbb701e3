import logging

import pytest
from django.db import InterfaceError, OperationalError
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from articles import tasks
from articles.models import Worker
from articles.tasks import enduring
from articles.tasks.periodic import forget_ended_sessions

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _database_backend(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


class Worked:
    """A worker that meets one fault after the other, and is then asked to stop."""

    worker_id = "a"
    running = True

    def __init__(self, *faults):
        self.faults = list(faults)
        self.runs = 0

    def run(self):
        self.runs += 1
        if self.faults:
            raise self.faults.pop(0)
        self.running = False


def test_a_worker_goes_on_after_a_lock_and_after_a_lost_connection():
    worker = Worked(OperationalError("database is locked"), InterfaceError("connection is closed"))

    tasks.endure(worker, pause=0)

    assert worker.runs == 3
    assert Worker.objects.get().worker_id == "a"


def test_a_lock_of_the_first_tick_is_endured_and_told_once(monkeypatch, caplog):
    faults = [OperationalError("database is locked"), OperationalError("database is locked")]
    worker = Worked()
    tick = enduring.tick
    monkeypatch.setattr(
        enduring, "tick", lambda name: _raise(faults.pop()) if faults else tick(name)
    )

    with caplog.at_level(logging.WARNING):
        tasks.endure(worker, pause=0)

    assert worker.runs == 1
    assert caplog.text.count("waits for its database") == 1


def _raise(error):
    raise error


def test_any_other_fault_ends_the_worker():
    with pytest.raises(ValueError, match="ours"):
        tasks.endure(Worked(ValueError("ours")), pause=0)


def test_whoever_was_asked_to_stop_meanwhile_stops():
    worker = Worked(OperationalError("database is locked"))
    run = worker.run

    def stopped():
        worker.running = False
        run()

    worker.run = stopped
    tasks.endure(worker, pause=0)

    assert worker.runs == 1


def test_a_task_whose_end_could_not_be_written_goes_back_to_the_queue():
    forget_ended_sessions.enqueue()
    begun = {"status": TaskResultStatus.RUNNING, "started_at": timezone.now(), "worker_ids": ["a"]}
    results = DBTaskResult.objects.filter(task_path__endswith="forget_ended_sessions")
    results.update(**begun)

    tasks.endure(Worked(), pause=0)

    assert set(results.values_list("status", flat=True)) == {TaskResultStatus.READY}
