"""The site as a server serves it; each answer says by which process and as which it was made."""

import itertools
import os
import time

from diary.wsgi import application, django_application, kept

SECONDS = float(os.environ.get("SLOW", "0"))
numbers = itertools.count()


def _counted(environ, start):
    def begin(status, headers, *more):
        return start(status, [*headers, ("X-Made", f"{os.getpid()}-{next(numbers)}")], *more)

    time.sleep(SECONDS)
    return django_application(environ, begin)


# Behind the very door that servers go through.
kept.application = _counted
__all__ = ["application"]
