"""The tick: a worker says that it lives, reaps after dead ones and asks for periodic work."""

import contextlib
import logging
import threading
from datetime import timedelta

from django.conf import settings
from django.db import Error, connection
from django.utils import timezone

from articles.models import Worker
from articles.tasks.periodic import ask_for_due_jobs
from articles.tasks.reaping import reap

logger = logging.getLogger(__name__)
FORGOTTEN_AFTER = timedelta(days=1)


def tick(worker_id: str) -> None:
    """Do everything that must be done again and again, as this worker."""
    now = timezone.now()
    Worker.objects.update_or_create(worker_id=worker_id, defaults={"seen_at": now})
    Worker.objects.filter(seen_at__lt=now - FORGOTTEN_AFTER).delete()
    reap()
    ask_for_due_jobs(now)


class Heart(threading.Thread):
    """Ticks beside the work of a worker until the process ends.

    It is a thread of its own, so that a long task does not look like a dead worker.
    """

    def __init__(self, worker_id: str) -> None:
        super().__init__(name="heart", daemon=True)
        self.worker_id = worker_id
        self.stopped = threading.Event()

    def run(self) -> None:
        """Tick four times in the span after which a silent worker counts as dead."""
        while not self.stopped.wait(settings.WORKER_SILENT_SECONDS / 4):
            try:
                tick(self.worker_id)
            # Whatever it was: others do the tasks of a silent worker once more, while it does them.
            except Exception:
                logger.exception("A tick was missed; the next one will be tried.")
            finally:
                with contextlib.suppress(Error):
                    connection.close()
