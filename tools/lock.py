"""`make lock`: resolve the dependencies anew into the lock files, and tell when these are out of date.

`lock.sha256` remembers what the lock files were made from and what they were, so that `make check`
can compare without a network.
"""

import hashlib
import json
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from tools import node_packages
from tools.refusals import Refusal, exit_with

ROOT = Path(__file__).resolve().parent.parent
RECORD = Path("tools/lock.sha256")
WHEELS = "tools/postgresql.in"
LOCKS: Mapping[str, tuple[str, ...]] = {
    "requirements.txt": ("pyproject.toml",),
    "requirements-dev.txt": (
        "pyproject.toml",
        "--group",
        "dev",
        "--constraint",
        "requirements.txt",
    ),
    "tools/postgresql.txt": (WHEELS, "--no-deps"),
}
NODE = ("tools/npm/checkers", "tools/npm/lighthouse")
COMPILE = ("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11")
OPTIONS = ("--generate-hashes", "--no-header")


def main() -> int:
    """Compare where the command line says --check; otherwise lock, with the words passed on to uv."""
    if sys.argv[1:] == ["--check"]:
        demand_fresh(ROOT)
        return 0
    for file, source in LOCKS.items():
        command = [sys.executable, "-m", *COMPILE, *OPTIONS, *source, "-o", file, *sys.argv[1:]]
        code = subprocess.run(command, cwd=ROOT).returncode
        if code:
            return code
    for folder in NODE:
        if node_packages.lock(ROOT / folder):
            return 1
    (ROOT / RECORD).write_text(record(ROOT), encoding="utf-8")
    return 0


def demand_fresh(root: Path) -> None:
    """Refuse lock files that were not made from the dependencies as they stand, or were edited since."""
    written = (root / RECORD).read_text(encoding="utf-8").splitlines()
    changed = sorted(set(record(root).splitlines()) - set(written))
    if changed:
        names = "、".join(line.split(maxsplit=1)[1] for line in changed)
        raise Refusal(
            f"{names} が、固定した版と合いません。make lock を実行し、できたファイルも一緒に保存してください。"
        )


def record(root: Path) -> str:
    """Return a line for the dependencies and one for each lock file, each with its digest."""
    contents = {"pyproject.toml": _dependencies(root)}
    for file in (WHEELS, *LOCKS, *node_files()):
        contents[file] = (root / file).read_bytes()
    lines = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in contents.items()]
    return "".join(lines)


def node_files() -> list[str]:
    """Return the lists of packages of Node.js, and their locks."""
    return [f"{folder}/{file}" for folder in NODE for file in node_packages.FILES]


def _dependencies(root: Path) -> bytes:
    """Return what the lock files depend on, so that comments and order may change freely."""
    table = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    project = table["project"]
    lists = [
        [project["requires-python"]],
        sorted(project["dependencies"]),
        sorted(table["dependency-groups"]["dev"]),
    ]
    return json.dumps(lists).encode()


if __name__ == "__main__":
    exit_with(main)
