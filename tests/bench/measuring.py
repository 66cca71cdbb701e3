"""Measuring: CPU time, so that other work on the machine counts little, and the table of results."""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

results: list[dict[str, object]] = []


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
    """Keep a line of the table and print it: what was measured, and what it shall not exceed."""
    _keep(name, value, unit, reach=reach, is_good=value <= reach)
    verdict = "" if value <= reach else "   MISSED"
    sys.stdout.write(f"\n{name:<64} {value:>9.2f} {unit:<4} (reach {reach:g}){verdict}")


def report_score(name: str, value: float, *, least: float = 0.0) -> None:
    """Keep and print a line for what shall not fall below a floor."""
    _keep(name, value, "", reach=least, is_good=value >= least)
    verdict = "" if value >= least else "   MISSED"
    floor = f" (at least {least:g})" if least else ""
    sys.stdout.write(f"\n{name:<64} {value:>9.4f}     {floor}{verdict}")


def tell(name: str, value: float, unit: str) -> None:
    """Keep and print a line that nothing is demanded of."""
    _keep(name, value, unit, reach=None, is_good=True)
    sys.stdout.write(f"\n{name:<64} {value:>9.2f} {unit:<4}")


def _keep(name: str, value: float, unit: str, *, reach: float | None, is_good: bool) -> None:
    results.append(
        {"name": name, "value": round(value, 4), "unit": unit, "reach": reach, "is_good": is_good}
    )
    if path := os.environ.get("BENCH_RESULTS"):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n")
