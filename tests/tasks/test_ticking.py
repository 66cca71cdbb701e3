from datetime import timedelta

import pytest
from django.db import DatabaseError, InterfaceError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from articles import tasks
from articles.models import Periodic, Worker
from articles.tasks import periodic, ticking
from articles.tasks.periodic import JOBS, Job, ask_for_due_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _database_backend(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


def test_a_tick_says_that_the_worker_lives():
    tasks.tick("a")
    tasks.tick("a")

    assert Worker.objects.get().worker_id == "a"


def test_workers_long_gone_are_forgotten():
    Worker.objects.create(worker_id="old", seen_at=timezone.now() - timedelta(days=2))

    tasks.tick("new")

    assert list(Worker.objects.values_list("pk", flat=True)) == ["new"]


def test_periodic_work_is_asked_for_once_until_it_is_due_again():
    now = timezone.now()

    assert ask_for_due_jobs(now) == len(JOBS)
    assert ask_for_due_jobs(now + timedelta(minutes=14)) == 0
    assert ask_for_due_jobs(now + timedelta(hours=25)) == len(JOBS)
    assert DBTaskResult.objects.count() == 2 * len(JOBS)


def test_of_two_workers_one_asks(monkeypatch):
    now = timezone.now()
    ask_for_due_jobs(now - timedelta(days=3))
    seen_before = {job.name: Periodic.objects.get(name=job.name) for job in JOBS}
    ask_for_due_jobs(now)

    monkeypatch.setattr(
        Periodic.objects, "get_or_create", lambda name, defaults: (seen_before[name], False)
    )

    assert ask_for_due_jobs(now) == 0


def test_a_job_that_cannot_be_queued_stays_due(monkeypatch):
    now = timezone.now()

    def fail():
        raise DatabaseError

    monkeypatch.setattr(periodic, "JOBS", [Job("a job", timedelta(days=1), fail)])

    with pytest.raises(DatabaseError):
        ask_for_due_jobs(now)
    assert Periodic.objects.get().due_at == now


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_every_periodic_job_runs(settings, job):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

    assert job.ask().is_finished


@pytest.mark.parametrize("fault", [DatabaseError, InterfaceError, IndexError])
def test_a_heart_goes_on_after_a_missed_beat(settings, monkeypatch, caplog, fault):
    settings.WORKER_SILENT_SECONDS = 0.04
    beats = []
    heart = tasks.Heart("a")

    def tick(worker_id):
        beats.append(worker_id)
        if len(beats) == 2:
            heart.stopped.set()
        raise fault

    monkeypatch.setattr(ticking, "tick", tick)
    heart.start()
    heart.join(timeout=5)

    assert beats == ["a", "a"]
    assert "A tick was missed" in caplog.text
