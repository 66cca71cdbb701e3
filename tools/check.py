"""`make check`: everything that can be judged without running the tests; one failure does not hide another."""

import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.refusals import exit_with

ROOT = Path(__file__).resolve().parent.parent
MODULE = (sys.executable, "-m")
MANAGE = (sys.executable, "manage.py")
# import-linter has no door for `python -m`, and its script breaks when the folder is moved.
LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"


@dataclass(frozen=True)
class Check:
    """A command that succeeds when all is well, and the variables it needs."""

    name: str
    command: Sequence[str]
    variables: Mapping[str, str] = field(default_factory=dict)


def main() -> int:
    """Run all checks, then tell how each went."""
    with tempfile.TemporaryDirectory(prefix="diary-check-") as data:
        return run(_checks(), environment={**os.environ, "DATA_DIR": data, "DATABASE_URL": ""})


def run(checks: Sequence[Check], *, environment: Mapping[str, str]) -> int:
    """Run the checks one after the other and print a line for each; 0 when all are well."""
    lines, failed = [], False
    for check in checks:
        print(f"=== {check.name}", flush=True)
        start = time.monotonic()
        done = subprocess.run(check.command, cwd=ROOT, env={**environment, **check.variables})
        failed = failed or done.returncode != 0
        verdict = "失敗" if done.returncode else "合格"
        lines.append(f"{verdict}  {check.name}  {time.monotonic() - start:.1f} 秒")
    print("\n" + "\n".join(lines), flush=True)
    return 1 if failed else 0


def _checks() -> list[Check]:
    production = {
        "DEBUG": "off",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "SITE_URL": "https://diary.example",
        "ALLOWED_HOSTS": "diary.example",
        "EMAIL_URL": "smtp://localhost:25",
    }
    deploy = ("check", "--deploy", "--fail-level", "WARNING")
    return [
        Check("ruff format", (*MODULE, "ruff", "format", "--check", ".")),
        Check("ruff check", (*MODULE, "ruff", "check", ".")),
        Check("mypy", (*MODULE, "mypy")),
        Check("lint-imports", (sys.executable, "-c", LINT_IMPORTS)),
        Check("djlint --check", (*MODULE, "djlint", "templates", "--check")),
        Check("djlint --lint", (*MODULE, "djlint", "templates", "--lint")),
        Check("words", (*MODULE, "tools.words", "--check")),
        Check("makemigrations --check", (*MANAGE, "makemigrations", "--check", "--dry-run")),
        # Fails where a style sheet names a file that is not there.
        Check("collectstatic", (*MANAGE, "collectstatic", "--no-input"), production),
        Check("check --deploy", (*MANAGE, *deploy), production),
        Check("lock", (*MODULE, "tools.lock", "--check")),
    ]


if __name__ == "__main__":
    exit_with(main)
