"""A browser that runs is found, or brought, or its lack is told."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import browser, debian
from tools.install import ROOT
from tools.refusals import Refusal


@pytest.fixture
def bare(monkeypatch, tmp_path: Path) -> Path:
    """Return the only folder on PATH, on a machine that has no browser anywhere else."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "MACOS", ())
    monkeypatch.setattr(browser, "_driver_runs", lambda: True)
    monkeypatch.setattr(browser, "_playwright_browser", lambda: tmp_path / "playwright" / "chrome")
    return tmp_path


def chromium(path: Path, *, works: bool = True) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {0 if works else 1}\n")
    path.chmod(0o755)
    return path


def test_the_named_one_is_taken(bare, monkeypatch):
    chromium(bare / "chromium")
    named = chromium(bare / "my browser")
    monkeypatch.setenv("CHROMIUM", str(named))

    assert browser.find() == named


def test_a_named_one_that_does_not_run_is_refused(bare, monkeypatch):
    chromium(bare / "chromium")
    monkeypatch.setenv("CHROMIUM", str(bare / "nothing"))

    with pytest.raises(Refusal, match=r"CHROMIUM=.*nothing は動きません"):
        browser.find()


@pytest.mark.parametrize("name", browser.NAMES)
def test_one_on_the_path_is_found(bare, name):
    expected = chromium(bare / name)

    assert browser.find() == expected


def test_one_that_only_says_where_to_get_it_is_passed_over(bare):
    chromium(bare / "chromium-browser", works=False)
    expected = chromium(bare / "google-chrome")

    assert browser.find() == expected


def test_an_application_of_macos_is_found(bare, monkeypatch):
    expected = chromium(bare / "Google Chrome")
    monkeypatch.setattr(browser, "MACOS", (str(expected),))

    assert browser.find() == expected


def test_the_one_that_playwright_keeps_is_found(bare):
    expected = chromium(bare / "playwright" / "chrome")

    assert browser.find() == expected


def test_debian_is_asked_for_one_with_japanese_letters(bare, monkeypatch):
    asked: list[str] = []

    def install(*names: str) -> bool:
        asked.extend(names)
        return bool(chromium(bare / "chromium"))

    monkeypatch.setattr(debian, "install", install)

    assert browser.provide() == bare / "chromium"
    assert asked == ["chromium", "fonts-noto-cjk"]


def test_playwright_is_asked_where_debian_cannot(bare, monkeypatch):
    monkeypatch.setattr(debian, "install", lambda *names: False)
    monkeypatch.setattr(
        browser, "_download", lambda: bool(chromium(bare / "playwright" / "chrome"))
    )

    assert browser.provide() == bare / "playwright" / "chrome"


@pytest.mark.usefixtures("bare")
def test_without_any_the_cure_is_told(monkeypatch):
    monkeypatch.setattr(debian, "install", lambda *names: False)
    monkeypatch.setattr(browser, "_download", lambda: False)

    with pytest.raises(Refusal, match="apt-get install chromium"):
        browser.provide()


def test_playwright_is_told_to_download(monkeypatch):
    commands = []

    def run(command, **options) -> subprocess.CompletedProcess[bytes]:
        commands.append(command[1:])
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(subprocess, "run", run)

    assert not browser._download()
    assert commands == [["-m", "playwright", "install", "chromium"]]


def test_a_library_that_playwright_needs_is_installed(bare, monkeypatch):
    installed: list[str] = []
    chromium(bare / "chromium")
    monkeypatch.setattr(browser, "_driver_runs", lambda: bool(installed))
    monkeypatch.setattr(debian, "install", lambda *names: not installed.extend(names))

    assert browser.provide() == bare / "chromium"
    assert installed == ["libatomic1"]


@pytest.mark.usefixtures("bare")
def test_a_playwright_that_does_not_run_is_refused(monkeypatch):
    monkeypatch.setattr(browser, "_driver_runs", lambda: False)
    monkeypatch.setattr(debian, "install", lambda *names: False)

    with pytest.raises(Refusal, match="apt-get install libatomic1"):
        browser.provide()


def test_playwright_runs_here():
    assert browser._driver_runs()


def test_playwright_knows_where_it_keeps_its_own():
    # In a process of its own: beside the browser tests an event loop runs in this one.
    code = "from tools import browser; print(browser._playwright_browser().is_absolute())"
    asked = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True)

    assert asked.stdout.split() == [b"True"]
