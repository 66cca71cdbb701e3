"""How the tools say no: with one sentence that tells the cure."""

import sys
from collections.abc import Callable


class Refusal(Exception):
    """Something that the person at the keyboard can mend, in their words."""


def exit_with(command: Callable[[], int]) -> None:
    """Run a command and end the program with its code; a refusal or Ctrl-C ends without a traceback."""
    try:
        code = command()
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        code = 1
    except KeyboardInterrupt:
        print("中断しました。", file=sys.stderr)
        code = 130
    sys.exit(code)
