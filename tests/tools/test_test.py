"""Which databases are tried, with what, and what their results amount to."""

import contextlib
import sys

import pytest

from tools import browser, node_packages, test


@pytest.fixture
def passes(monkeypatch, tmp_path):
    """Replace the machine's parts, and note the passes: their words and the variables that matter."""
    made: list[tuple[str, list[str], str]] = []

    def run_pass(name, *, words, environment) -> bool:
        made.append((name, list(words), environment["DATABASE_URL"]))
        assert environment["CHROMIUM"] == str(tmp_path / "chromium")
        return name not in words

    databases = {
        name: lambda name=name: contextlib.nullcontext(f"{name}://") for name in test.DATABASES
    }
    monkeypatch.setattr(test, "DATABASES", databases)
    monkeypatch.setattr(browser, "provide", lambda: tmp_path / "chromium")
    monkeypatch.setattr(node_packages, "provide", lambda name: tmp_path / name)
    monkeypatch.setattr(test, "run_pass", run_pass)
    monkeypatch.setattr(test.signal, "signal", lambda number, handler: None)
    return made


def run(monkeypatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["test", *words])
    return test.main()


def test_the_whole_suite_is_run_on_both_and_measured_on_one(monkeypatch, passes):
    assert run(monkeypatch, "sqlite,postgresql") == 0
    assert passes == [("sqlite", ["--cov"], "sqlite://"), ("postgresql", [], "postgresql://")]


def test_narrowed_passes_are_not_held_to_the_floor(monkeypatch, passes):
    assert run(monkeypatch, "sqlite,postgresql", "tests/text", "-k", "ruby") == 0
    assert [words for _, words, _ in passes] == [["tests/text", "-k", "ruby"]] * 2


def test_one_database_alone_is_not_held_to_the_floor(monkeypatch, passes):
    assert run(monkeypatch, "postgresql") == 0
    assert passes == [("postgresql", [], "postgresql://")]


def test_a_failure_on_the_first_does_not_spare_the_second(monkeypatch, passes, capsys):
    assert run(monkeypatch, "sqlite,postgresql", "sqlite") == 1
    assert [name for name, _, _ in passes] == ["sqlite", "postgresql"]
    assert capsys.readouterr().out == "失敗  sqlite\n合格  postgresql\n"
