"""A throwaway PostgreSQL: started for one run of the tests, reached by a Unix socket only, and removed."""

import contextlib
import locale
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.postgresql_programs import Programs, account
from tools.refusals import Refusal

# What one run writes need not outlive a power cut.
OPTIONS = (
    "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off "
    "-c max_connections=200 -c shared_buffers=128MB"
)
# Under the character type C, PostgreSQL takes no Japanese letter for a letter.
CHARACTER_TYPES = ("C.UTF-8", "en_US.UTF-8", "ja_JP.UTF-8", "UTF-8")


@contextlib.contextmanager
def running(programs: Programs) -> Iterator[str]:
    """Start a new cluster and give its DATABASE_URL; afterwards nothing of it is left."""
    # Not TMPDIR: a socket's path must be short, and the account that runs it must reach it.
    folder = Path(tempfile.mkdtemp(prefix="diary-pg-", dir="/tmp"))
    try:
        if runner := account():
            os.chown(folder, runner["user"], runner["group"])
        _make_cluster(programs, folder)
        with _started(programs, folder):
            yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        shutil.rmtree(folder)


def _make_cluster(programs: Programs, folder: Path) -> None:
    words = ["--username=postgres", "--auth=trust", "--encoding=UTF8"]
    words += ["--no-sync", "--no-instructions", "--locale=C", f"--lc-ctype={_character_type()}"]
    if programs.version >= 17:
        words += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    _demand(programs, "initdb", *words, folder=folder)


@contextlib.contextmanager
def _started(programs: Programs, folder: Path) -> Iterator[None]:
    try:
        _demand(programs, "pg_ctl", "start", "-w", "-o", f"-k {folder} {OPTIONS}", folder=folder)
        yield
    finally:
        # Without regard to success: after a start that failed there may be nothing to stop.
        _call(programs, "pg_ctl", "stop", "-w", "-m", "immediate", folder=folder)


def _demand(programs: Programs, name: str, *words: str, folder: Path) -> None:
    if _call(programs, name, *words, folder=folder):
        said = (folder / "log").read_text(encoding="utf-8", errors="replace")
        raise Refusal(f"テスト用の PostgreSQL を始められませんでした({programs.folder})。\n{said}")


def _call(programs: Programs, name: str, *words: str, folder: Path) -> int:
    """Run one of the programs as its account, with what it says in the log, and return its code."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    # A file and no pipe: the server that pg_ctl leaves behind holds it open.
    with (folder / "log").open("ab") as log:
        done = subprocess.run(
            [programs.folder / name, *words, "--pgdata", str(folder / "data")],
            env={**environment, "LC_ALL": "C", "TZ": "UTC"},
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **account(),
        )
    return done.returncode


def _character_type() -> str:
    """Return a character type of this machine that knows all letters."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in CHARACTER_TYPES:
            try:
                return locale.setlocale(locale.LC_CTYPE, name)
            except locale.Error:
                continue
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    raise Refusal("この機械には UTF-8 のロケールがありません。C.UTF-8 を入れてください。")
