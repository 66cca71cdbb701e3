"""Two who act at once, each by a connection of their own."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, transaction


def beside(
    first: Callable[[], object],
    second: Callable[[], object],
    *,
    last: Callable[[], object] = lambda: None,
) -> BaseException | None:
    """Let the second begin while the first has done its work and not yet committed it.

    `last` is what the first goes on to do then. Returns what the second has failed with.
    """

    def act() -> None:
        try:
            second()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            first()
            done = pool.submit(act)
            # Long enough to read what was there before, and then to wait for the first.
            time.sleep(0.5)
            last()
        return done.exception()
