"""Reaping: what a killed worker left behind is done by another one."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from articles.models import Worker

ATTEMPTS = 3
REASON = f"The worker was killed, or lost its database, during each of {ATTEMPTS} attempts."


class WorkerKilled(Exception):
    """What a task is said to have failed of whose workers were killed again and again."""


def reap() -> int:
    """Give tasks of silent workers back to the queue, at most twice each; return how many."""
    silent_since = timezone.now() - timedelta(seconds=settings.WORKER_SILENT_SECONDS)
    alive = set(Worker.objects.filter(seen_at__gte=silent_since).values_list("pk", flat=True))
    running = DBTaskResult.objects.running().filter(started_at__lt=silent_since)
    return sum(_release(result) for result in running if result.worker_ids[-1] not in alive)


def give_back(worker_id: str) -> int:
    """Give back what a worker began that runs nothing now; return how many tasks."""
    running = DBTaskResult.objects.running()
    return sum(_release(result) for result in running if result.worker_ids[-1] == worker_id)


def _release(result: DBTaskResult[..., object]) -> int:
    # Compare and set: of two reapers one succeeds, and a task that finished meanwhile stays so.
    seen = DBTaskResult.objects.running().filter(pk=result.pk, started_at=result.started_at)
    if len(result.worker_ids) < ATTEMPTS:
        return seen.update(status=TaskResultStatus.READY, started_at=None)
    return seen.update(status=TaskResultStatus.FAILED, **_verdict(timezone.now()))


def _verdict(now: datetime) -> dict[str, object]:
    return {
        "finished_at": now,
        "exception_class_path": f"{WorkerKilled.__module__}.{WorkerKilled.__qualname__}",
        "traceback": REASON,
    }
