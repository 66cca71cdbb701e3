"""`python -m tools.install FILE`: make .venv hold what a requirements file lists.

Runs before anything is installed, so it stands on the standard library alone. What is there already
is recognised by a stamp inside .venv and costs neither time nor network.
"""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools import children, debian, pip
from tools.refusals import Refusal, exit_with

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
MAKE_VENV = (sys.executable, "-m", "venv")


def main() -> int:
    """Install the file that the command line names."""
    with Path(__file__).open("rb") as lock:
        # Two terminals may start at once; the second waits and then finds everything there.
        fcntl.flock(lock, fcntl.LOCK_EX)
        install(ROOT / sys.argv[1])
    return 0


def install(requirements: Path, *, venv: Path = VENV, options: Sequence[str] = ()) -> None:
    """Make the environment where it is missing or broken, and install the file where it changed."""
    stamp = venv / "installed" / requirements.name
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()
    works = _runs(venv, "import sys; sys.exit(sys.version_info < (3, 11))")
    if works and stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return
    # Stands while pip works: where it is found, pip was interrupted and what it left is not trusted.
    unfinished = venv / "unfinished"
    if not works or unfinished.exists() or not _runs(venv, "import pip"):
        _make(venv)
    unfinished.touch()
    print(f"{requirements.name} のパッケージを入れています(数分かかることがあります)…", flush=True)
    if not pip.install(requirements, *options, python=venv / "bin" / "python"):
        raise Refusal(
            f"{requirements.name} のパッケージを入れられませんでした。ネットワークにつながっているか、"
            "ディスクに空きがあるかを確かめて、もう一度実行してください。"
        )
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(digest, encoding="utf-8")
    unfinished.unlink()


def _runs(venv: Path, code: str) -> bool:
    """Tell whether the environment's Python runs the code without an error."""
    try:
        done = subprocess.run([venv / "bin" / "python", "-c", code], capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def _make(venv: Path) -> None:
    """Make the environment anew, with pip in it."""
    if importlib.util.find_spec("ensurepip") is None:
        _add_ensurepip()
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    elif venv.exists():
        print(f"{venv.name} を作り直します。", flush=True)
        shutil.rmtree(venv)
    if children.finish([*MAKE_VENV, str(venv)], environment=os.environ):
        raise Refusal(
            f"{venv} を作れませんでした。上の誤りを直してから、もう一度実行してください。"
        )


def _add_ensurepip() -> None:
    """Install the part of Python that Debian packs separately."""
    package = f"python3.{sys.version_info.minor}-venv"
    if not debian.install(package):
        raise Refusal(
            f"この Python({sys.executable})には venv の部品がありません。管理者として "
            f"apt-get install {package} を実行してから、もう一度実行してください。"
        )


if __name__ == "__main__":
    exit_with(main)
