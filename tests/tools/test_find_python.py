"""The first Python that is new enough is found, whatever it is called."""

import os
import subprocess
from pathlib import Path

import pytest

from tools.install import ROOT

SCRIPT = ROOT / "tools" / "find-python.sh"
# Stands for a Python: told to import ensurepip, or to compare its version, it succeeds or not.
STUB = """#!/bin/sh
case "$2" in *ensurepip*) exit {without_ensurepip};; *) exit {too_old};; esac
"""


@pytest.fixture
def pythons(tmp_path: Path):
    """Put stubs on a PATH of their own."""

    def add(name: str, *, too_old: bool = False, without_ensurepip: bool = False) -> str:
        path = tmp_path / name
        missing = int(too_old or without_ensurepip)
        path.write_text(STUB.format(too_old=int(too_old), without_ensurepip=missing))
        path.chmod(0o755)
        return str(path)

    return add


def find(path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", SCRIPT],
        env={"PATH": str(path), "LANG": os.environ.get("LANG", "C"), **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_python3_is_taken_where_it_is_new_enough(pythons, tmp_path):
    expected = pythons("python3")
    pythons("python3.13")

    assert find(tmp_path).stdout.split() == [expected]


def test_another_is_taken_where_python3_is_too_old(pythons, tmp_path):
    pythons("python3", too_old=True)
    expected = pythons("python3.12")

    assert find(tmp_path).stdout.split() == [expected]


def test_one_that_can_make_environments_is_preferred(pythons, tmp_path):
    pythons("python3", without_ensurepip=True)
    expected = pythons("python3.11")

    assert find(tmp_path).stdout.split() == [expected]


def test_one_without_ensurepip_is_better_than_none(pythons, tmp_path):
    expected = pythons("python3", without_ensurepip=True)

    assert find(tmp_path).stdout.split() == [expected]


def test_none_is_a_sentence_with_the_cure(pythons, tmp_path):
    pythons("python3", too_old=True)

    found = find(tmp_path)

    assert found.returncode == 1
    assert found.stdout == ""
    assert found.stderr.startswith("Python 3.11 以上が見つかりません。入れてから")


def test_the_named_one_is_taken(pythons, tmp_path):
    pythons("python3")
    named = pythons("my python")

    assert find(tmp_path, PYTHON=named).stdout.strip() == named


def test_the_named_one_is_not_silently_replaced(pythons, tmp_path):
    pythons("python3")
    named = pythons("old", too_old=True)

    found = find(tmp_path, PYTHON=named)

    assert found.returncode == 1
    assert f"PYTHON={named} は使えません" in found.stderr
