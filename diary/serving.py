"""The web server, `python -m diary.serving --workers 2`: granian, with the options that the site needs.

It loads the application before it forks its workers, so that what none of them changes is in memory
once. New code is served from its next start on, not by workers that are started anew.
"""

import sys

from granian.cli import cli

from diary import wsgi

OPTIONS = ("--interface", "wsgi", "--http", "1", "--no-ws")

if __name__ == "__main__":
    cli([*OPTIONS, *sys.argv[1:], f"{wsgi.__name__}:application"], auto_envvar_prefix="GRANIAN")
