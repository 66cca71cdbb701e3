"""Packages are installed only where nobody has to be asked."""

import os
from pathlib import Path

import pytest

from tools import debian


@pytest.fixture
def machine(monkeypatch, tmp_path: Path) -> Path:
    """Return the only folder on PATH, on a machine where we are nobody special."""
    for name in ("env", "sh"):
        (tmp_path / name).symlink_to(f"/usr/bin/{name}")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return tmp_path


def command(folder: Path, name: str, *, code: int = 0, then: str = "") -> None:
    path = folder / name
    path.write_text(f'#!/bin/sh\necho "{name} $*" >> {folder}/calls\n{then}\nexit {code}\n')
    path.chmod(0o755)


def calls(folder: Path) -> list[str]:
    path = folder / "calls"
    return path.read_text().splitlines() if path.exists() else []


def test_another_system_is_left_alone(machine):
    assert not debian.install("chromium")


def test_without_the_right_nothing_is_tried(machine):
    command(machine, "apt-get")

    assert not debian.install("chromium")
    assert calls(machine) == []


def test_a_password_is_never_asked_for(machine):
    command(machine, "apt-get")
    command(machine, "sudo", code=1)

    assert not debian.install("chromium")
    assert calls(machine) == ["sudo --non-interactive true"]


def test_root_installs(machine, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    command(machine, "apt-get")

    assert debian.install("chromium", "fonts-noto-cjk")
    assert [call.split("--quiet=2 ")[1] for call in calls(machine)] == [
        "update",
        "install --yes --no-install-recommends chromium fonts-noto-cjk",
    ]


def test_sudo_without_a_password_installs(machine):
    command(machine, "apt-get")
    command(machine, "sudo", then='shift; "$@"')
    (machine / "true").symlink_to("/usr/bin/true")

    assert debian.install("chromium")
    assert calls(machine)[-1].endswith("install --yes --no-install-recommends chromium")
    assert calls(machine)[-2].startswith("sudo --non-interactive env DEBIAN_FRONTEND=")


def test_a_failure_is_told_with_what_was_said(machine, monkeypatch, capfd):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    command(machine, "apt-get", code=100, then="echo 'Unable to locate package' >&2")

    assert not debian.install("chromium")
    assert "Unable to locate package" in capfd.readouterr().err
