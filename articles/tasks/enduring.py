"""Enduring: a worker outlives locks and restarts of its database."""

import contextlib
import logging
import time
from typing import Protocol

from django.db import Error, InterfaceError, OperationalError, connection

from articles.tasks.reaping import give_back
from articles.tasks.ticking import tick

logger = logging.getLogger(__name__)
# In seconds.
PAUSE = 2.0


class Works(Protocol):
    """What takes tasks from the queue, one after the other, until it no longer runs."""

    worker_id: str
    running: bool

    def run(self) -> None:
        """Work until asked to stop."""


def endure(worker: Works, *, pause: float = PAUSE) -> None:
    """Let the worker run, and again after each time that the database was not to be had.

    The library lets go of a lock that it meets at a task, but not of one that it meets before, nor of
    a connection that is gone.
    """
    is_told = False
    while worker.running:
        try:
            # Earlier deaths are noticed at once, and what we ourselves could not end is no longer ours.
            tick(worker.worker_id)
            give_back(worker.worker_id)
            is_told = False
            worker.run()
        except (OperationalError, InterfaceError) as error:
            if not is_told:
                logger.warning("The worker waits for its database: %s", error)
            is_told = True
            with contextlib.suppress(Error):
                connection.close()
            time.sleep(pause)
