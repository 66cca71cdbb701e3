"""`make` alone lists what can be done."""

import os
import re
import subprocess

from tools.install import ROOT


def make(*words: str) -> subprocess.CompletedProcess[str]:
    # The make that runs the tests tells what it calls that it is inside, and what it was told.
    outside = {
        key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "MFLAGS"))
    }
    return subprocess.run(
        ["make", *words],  # noqa: S607
        cwd=ROOT,
        env=outside,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_every_target_has_its_line():
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split()

    lines = make().stdout.splitlines()

    hidden = {"installed", "developing"}
    assert [line.split()[1] for line in lines] == [name for name in phony if name not in hidden]


def test_a_port_is_one_word_whatever_is_in_it():
    done = make("--dry-run", "run", "PORT=1; touch /tmp/x")

    assert done.stdout.splitlines()[-1] == 'exec .venv/bin/python -m tools.run "$PORT"'


def test_every_tool_that_is_called_exists_or_is_the_benchmark():
    text = (ROOT / "Makefile").read_text(encoding="utf-8")

    called = set(re.findall(r"-m tools\.(\w+)", text))

    assert {name for name in called if not (ROOT / "tools" / f"{name}.py").exists()} <= {"bench"}
