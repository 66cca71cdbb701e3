"""`make bench`: the numbers of tests/bench, each as a ratio or against its bound, in one run."""

import os
import subprocess
import sys
import tempfile


def main() -> int:
    """Measure on a database of its own and print a table."""
    with tempfile.TemporaryDirectory(prefix="diary-bench-") as folder:
        environment = {**os.environ, "DATA_DIR": folder, "DATABASE_URL": ""}
        words = ["tests/bench", "--override-ini=python_files=bench_*.py", "--quiet", "--capture=no"]
        command = [sys.executable, "-m", "pytest", *words, *sys.argv[1:]]
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
