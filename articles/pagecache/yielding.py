"""Yielding: whoever makes a page lets those by who only fetch one, after each statement to the database.

Python's lock alone does not see to that. At each call of SQLite a thread lets go of it and has it back before
one that waits has woken, and where processors are few that one is queued behind it for a whole slice of time.
"""

import os
from collections.abc import Callable, Iterable
from typing import Any

from django.db import connection

Application = Callable[..., Iterable[bytes]]


def _nothing() -> None:
    """What is done on a system that knows no such call."""


sched_yield = getattr(os, "sched_yield", _nothing)


def giving_way(
    application: Application, *, give: Callable[[], object] = sched_yield
) -> Application:
    """Return the application so that it gives up the processor, and Python's lock, after each statement."""

    def wrapper(execute: Callable[..., object], *args: Any) -> object:
        try:
            return execute(*args)
        finally:
            give()

    def answer(*args: Any) -> Iterable[bytes]:
        with connection.execute_wrapper(wrapper):
            return application(*args)

    return answer
