"""Real workers on the real database, killed with signal 9."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from articles import tasks
from articles.models import Worker
from tests.servers import url_of_test_database
from tests.tasks.slow import slow

pytestmark = pytest.mark.django_db(transaction=True)
SILENT = 1
QUEUE = DBTaskResult._meta.db_table
DATABASE_BACKEND = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


@pytest.fixture(autouse=True)
def _short_silence(settings):
    settings.TASKS = DATABASE_BACKEND
    settings.WORKER_SILENT_SECONDS = SILENT


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    return tmp_path / "marks"


@pytest.fixture
def worker():
    """Start workers in processes of their own; whatever is left of them ends with the test."""
    started = []

    def start() -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "work", "--interval", "0.1"],
            cwd=django_settings.BASE_DIR,
            env={
                **os.environ,
                "DATABASE_URL": url_of_test_database(),
                "WORKER_SILENT_SECONDS": str(SILENT),
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def wait_for(condition, *, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.05)


def status():
    return DBTaskResult.objects.get(task_path="tests.tasks.slow.slow").status


def test_what_a_killed_worker_began_is_done_by_the_next(worker, marks):
    slow.enqueue(str(marks), 1.5)
    first = worker()
    wait_for(marks.exists)

    first.send_signal(signal.SIGKILL)
    first.wait()
    assert status() == TaskResultStatus.RUNNING
    worker()

    wait_for(lambda: status() == TaskResultStatus.SUCCESSFUL)
    assert marks.read_text().split() == ["started", "started", "finished"]


def test_a_task_that_kills_three_workers_is_given_up(worker, marks):
    slow.enqueue(str(marks), 60)
    for attempt in range(1, 4):
        process = worker()
        wait_for(lambda n=attempt: marks.exists() and marks.read_text().count("started") == n)
        process.kill()
        process.wait()
        time.sleep(SILENT * 1.2)
        tasks.reap()

    result = DBTaskResult.objects.get(task_path="tests.tasks.slow.slow")
    assert result.status == TaskResultStatus.FAILED
    assert "killed" in result.traceback


def test_a_long_task_of_a_living_worker_is_left_alone(worker, marks):
    slow.enqueue(str(marks), SILENT * 3)
    worker()
    wait_for(marks.exists)

    time.sleep(SILENT * 2)

    assert tasks.reap() == 0
    wait_for(lambda: status() == TaskResultStatus.SUCCESSFUL)
    assert marks.read_text().split() == ["started", "finished"]


def test_a_worker_outlives_its_database(worker, marks):
    process = worker()
    wait_for(Worker.objects.exists)

    interrupt()
    slow.enqueue(str(marks), 0)

    wait_for(lambda: status() == TaskResultStatus.SUCCESSFUL)
    assert process.poll() is None


def interrupt():
    """End all connections of others; on SQLite, which has none, take the queue away for a moment."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            others = "datname = current_database() AND pid <> pg_backend_pid()"
            cursor.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")  # noqa: S608
        else:
            cursor.execute(f"ALTER TABLE {QUEUE} RENAME TO taken_away")
            time.sleep(0.5)
            cursor.execute(f"ALTER TABLE taken_away RENAME TO {QUEUE}")


def test_a_worker_that_is_asked_to_stop_finishes_its_task(worker, marks):
    slow.enqueue(str(marks), 1)
    process = worker()
    wait_for(marks.exists)

    process.terminate()

    assert process.wait(timeout=20) == 0
    assert status() == TaskResultStatus.SUCCESSFUL
