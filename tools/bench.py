"""`make bench`: the numbers of tests/bench, each as a ratio or against its bound, in one run."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "test-results" / "bench.json"


def main() -> int:
    """Measure on a database of its own and print a table."""
    with tempfile.TemporaryDirectory(prefix="diary-bench-") as folder:
        environment = {
            **os.environ,
            "DATA_DIR": folder,
            "DATABASE_URL": "",
            "BENCH_RESULTS": str(RESULTS),
        }
        # Whoever names a part measures that part.
        named = any(word.startswith("tests/") for word in sys.argv[1:])
        words = [] if named else ["tests/bench"]
        words += ["--override-ini=python_files=bench_*.py", "--quiet", "--capture=no"]
        command = [sys.executable, "-m", "pytest", *words, *sys.argv[1:]]
        ending = subprocess.run(command, env=environment, check=False).returncode
    print(f"\n結果は {RESULTS.relative_to(ROOT)} にあります。")
    return ending


if __name__ == "__main__":
    sys.exit(main())
