"""A task that takes its time, for workers to be killed over."""

import time
from pathlib import Path

from django_tasks import task


@task
def slow(marks: str, seconds: float) -> None:
    """Leave a mark at the start and one at the end."""
    with Path(marks).open("a") as file:
        file.write("started\n")
    time.sleep(seconds)
    with Path(marks).open("a") as file:
        file.write("finished\n")
