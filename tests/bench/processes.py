"""Processes of a server, looked at from outside: CPU time and memory of all of them together."""

from collections.abc import Sequence
from pathlib import Path


def cpu_of(pids: Sequence[int]) -> float:
    """Return for how many milliseconds their threads have been on a processor."""
    total = 0
    for pid in pids:
        for schedule in Path(f"/proc/{pid}/task").glob("*/schedstat"):
            total += int(schedule.read_text().split()[0])
    return total / 1e6


def memory_of(pids: Sequence[int]) -> float:
    """Return their memory in megabytes, what they share counted once (PSS)."""
    total = 0
    for pid in pids:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total * 1024 / 1e6
