"""The web server, `python -m diary.serving --workers 2`: granian, with the options that the site needs.

It loads the application before it forks its workers, so that what none of them changes is in memory
once. New code is served from its next start on, not by workers that are started anew.
"""

import ctypes
import sys

from granian.cli import cli

from diary import wsgi

OPTIONS = ("--interface", "wsgi", "--http", "1", "--no-ws")
# By their numbers in malloc.h: how much free memory is kept, from which size on a piece is not among
# it, and how many heaps there are. What Brotli works with is just smaller, and asked for all the time.
KEPT, PIECE, HEAPS = -1, -3, -8
MOST_KEPT = 4 * 1024 * 1024


def save_memory() -> None:
    """Have all threads share a heap: only one of them runs at a time, and each would keep what it has had."""
    set_option = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if set_option:
        for option, value in ((KEPT, MOST_KEPT), (PIECE, MOST_KEPT), (HEAPS, 1)):
            set_option(option, value)


if __name__ == "__main__":
    save_memory()
    cli([*OPTIONS, *sys.argv[1:], f"{wsgi.__name__}:application"], auto_envvar_prefix="GRANIAN")
