"""Processes that live and die together."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from tools.stop_signals import StopSignals

TICK = 0.1
GRACE = 15.0


@dataclass(frozen=True)
class Ending:
    """A child that ended by itself, with its exit code as a shell counts it."""

    name: str
    code: int


def run(
    commands: Mapping[str, Sequence[str]],
    *,
    environment: Mapping[str, str],
    signals: StopSignals,
    announce: Callable[[], bool] = lambda: True,
) -> Ending | None:
    """Run named commands until one ends, which is returned, or until we are asked to stop.

    Then the others are asked to stop as well, and killed after GRACE seconds or when we are asked
    once more. `announce` is called again and again until it has said what there is to say.
    """
    children: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, command in commands.items():
            # In a process group of its own, so that Ctrl-C reaches it once, through us, and what it
            # started can be cleaned away with it.
            children[name] = subprocess.Popen(
                command, env=environment, stdin=subprocess.DEVNULL, process_group=0
            )
        return _watch(children, signals=signals, announce=announce)
    finally:
        _stop(children.values(), signals=signals)


def finish(command: Sequence[str], *, environment: Mapping[str, str]) -> int:
    """Run one command to its end and return its exit code; Ctrl-C ends it without a word of its own."""
    with StopSignals() as signals:
        ending = run({command[0]: command}, environment=environment, signals=signals)
    if ending is None:
        raise KeyboardInterrupt
    return ending.code


def _watch(
    children: Mapping[str, subprocess.Popen[bytes]],
    *,
    signals: StopSignals,
    announce: Callable[[], bool],
) -> Ending | None:
    announced = False
    while not signals.count:
        for name, child in children.items():
            code = child.poll()
            if code is not None:
                return Ending(name, code if code >= 0 else 128 - code)
        announced = announced or announce()
        time.sleep(TICK)
    return None


def _stop(children: Collection[subprocess.Popen[bytes]], *, signals: StopSignals) -> None:
    """End the children, gracefully where they let us, and whatever they leave behind."""
    for child in children:
        child.terminate()
    asked, deadline = signals.count, time.monotonic() + GRACE
    while any(child.poll() is None for child in children):
        if signals.count > asked or time.monotonic() > deadline:
            break
        time.sleep(TICK)
    for child in children:
        # macOS says EPERM of a group in which only the dead are left.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()
