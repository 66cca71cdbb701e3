"""Measuring: CPU time of this process, so that other work on the machine counts little."""

import statistics
import sys
import time
from collections.abc import Callable


def cpu(work: Callable[[], object], *, times: int = 30) -> float:
    """Return the median CPU time of the work in milliseconds, after three runs to warm up."""
    taken = []
    for n in range(times + 3):
        start = time.process_time()
        work()
        if n >= 3:
            taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


def report(name: str, value: float, unit: str, *, reach: float) -> None:
    """Print a line of the table: what was measured, and what it shall not exceed."""
    verdict = "" if value <= reach else "   MISSED"
    sys.stdout.write(f"\n{name:<64} {value:>9.2f} {unit:<4} (reach {reach:g}){verdict}")


def report_score(name: str, value: float, *, least: float = 0.0) -> None:
    """Print a line of the table for what shall not fall below a floor."""
    verdict = "" if value >= least else "   MISSED"
    floor = f" (at least {least:g})" if least else ""
    sys.stdout.write(f"\n{name:<64} {value:>9.4f}     {floor}{verdict}")
