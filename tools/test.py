"""`make test`: the suite on SQLite, with a real browser; then what meets the database on a real PostgreSQL.

The first argument names the databases, separated by commas; the rest goes to pytest.
"""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from tools import browser, node_packages, postgresql, postgresql_programs
from tools.refusals import exit_with

ROOT = Path(__file__).resolve().parent.parent
WORKERS = ("--numprocesses", str(os.cpu_count() or 1))
PYTEST = (sys.executable, "-m", "pytest", *WORKERS)
# Measuring takes as long as the tests themselves, so that one pass alone reaches the floor.
MEASURED = ("--cov",)

DATABASES: Mapping[str, Callable[[], AbstractContextManager[str]]] = {
    # No address: the settings then choose a file in the folder of the pass.
    "sqlite": lambda: contextlib.nullcontext(""),
    "postgresql": lambda: postgresql.running(postgresql_programs.provide()),
}


def main() -> int:
    """Make a pass for each database and tell how they went; the whole first must reach the coverage floor."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        # By the ordinary way out, on which the cluster is removed.
        signal.signal(number, lambda number, frame: sys.exit(128 + number))
    names, words = sys.argv[1].split(","), sys.argv[2:]
    whole = len(names) == len(DATABASES) and not words
    # What the machine lacks is installed before the first test runs.
    environment = {**os.environ, "CHROMIUM": str(browser.provide())}
    # Every worker, and every process that a test starts, would compile all modules anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    node_packages.provide("checkers")
    databases = {name: DATABASES[name]() for name in names}
    results = {}
    for name, database in databases.items():
        with database as url, tempfile.TemporaryDirectory(prefix="diary-test-") as data:
            environment |= {"DATABASE_URL": url, "DATA_DIR": data}
            measured = MEASURED if whole and name == "sqlite" else ()
            results[name] = run_pass(name, words=[*measured, *words], environment=environment)
    for name, good in results.items():
        print(f"{'合格' if good else '失敗'}  {name}", flush=True)
    return 0 if all(results.values()) else 1


def run_pass(name: str, *, words: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Run the tests once and tell whether all passed."""
    print(f"\n=== テスト: {name}", flush=True)
    return subprocess.run([*PYTEST, *words], cwd=ROOT, env=environment).returncode == 0


if __name__ == "__main__":
    exit_with(main)
