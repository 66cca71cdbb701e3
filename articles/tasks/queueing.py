"""Queueing: a task is asked for in the transaction that makes what it is about."""

from typing import ParamSpec

from django.db import transaction
from django_tasks.base import Task
from django_tasks_db import DatabaseBackend

P = ParamSpec("P")


def ask(task: Task[P, None], *args: P.args, **kwargs: P.kwargs) -> None:
    """Have it done once the transaction is committed; if it is rolled back, it was never asked for.

    In the queue of the database both land or neither, also where the process is killed right then.
    """
    if isinstance(task.get_backend(), DatabaseBackend):
        task.enqueue(*args, **kwargs)
    else:
        # Any other queue could begin before what the task is about is there.
        transaction.on_commit(lambda: task.enqueue(*args, **kwargs))
