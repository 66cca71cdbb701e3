"""What `make run` starts ends with it: real processes, real signals."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools import children, ports, run

PATIENT = "import time; time.sleep(60)"
# A child that has a child of its own, as a web server has.
FAMILY = """
import pathlib, subprocess, sys, time
own = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
pathlib.Path({marks!r}).write_text("up")
time.sleep(60)
"""
DEAF = """
import pathlib, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path({marks!r}).write_text("up")
time.sleep(60)
"""
POLITE = """
import pathlib, signal, sys, time
marks = pathlib.Path({marks!r})
def end(*_):
    with marks.open("a") as file:
        file.write(" asked")
    time.sleep(0.3)
    with marks.open("a") as file:
        file.write(" done")
    sys.exit(0)
signal.signal(signal.SIGTERM, end)
signal.signal(signal.SIGINT, end)
marks.write_text("up")
time.sleep(60)
"""
DRIVER = """
import json, os, sys
from tools import run
plan = json.loads(sys.argv[1])
sys.exit(run.serve(1, environment=os.environ, **plan))
"""


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    return tmp_path / "marks"


@pytest.fixture
def serve():
    """Start `serve` in a process of its own, and end whatever is left of it with the test."""
    started = []

    def start(*, preparations=(), servers=()) -> subprocess.Popen:
        plan = {
            "preparations": {str(at): command for at, command in enumerate(preparations)},
            "servers": {str(at): command for at, command in enumerate(servers)},
        }
        process = subprocess.Popen(
            [*python(DRIVER), json.dumps(plan)],
            cwd=run.ROOT,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            process_group=0,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.terminate()
        process.communicate(timeout=children.GRACE * 2)


def wait_for(marks: Path) -> None:
    end = time.monotonic() + 10
    while not (marks.exists() and marks.read_text()):
        assert time.monotonic() < end, "the child never came up"
        time.sleep(0.02)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_asked_to_stop_it_lets_its_children_finish_and_ends_with_zero(serve, marks, number):
    process = serve(servers=[python(POLITE.format(marks=str(marks))), python(PATIENT)])
    wait_for(marks)

    process.send_signal(number)
    output, errors = process.communicate(timeout=10)

    assert process.returncode == 0
    assert marks.read_text() == "up asked done"
    assert (output, errors) == ("止めました。\n", "")


def test_ctrl_c_in_a_terminal_reaches_a_child_only_once(serve, marks):
    process = serve(servers=[python(POLITE.format(marks=str(marks)))])
    wait_for(marks)

    # A terminal signals everybody in the group that it shows.
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=10)

    assert process.returncode == 0
    assert marks.read_text() == "up asked done"


def test_what_a_child_started_ends_too(serve, marks):
    process = serve(servers=[python(FAMILY.format(marks=str(marks)))])
    wait_for(marks)

    process.send_signal(signal.SIGINT)

    # All of the family write into one pipe, whose end is read only when the last of them is gone.
    process.communicate(timeout=10)


def test_a_second_ctrl_c_does_not_wait_for_a_deaf_child(serve, marks):
    process = serve(servers=[python(DEAF.format(marks=str(marks)))])
    wait_for(marks)

    process.send_signal(signal.SIGINT)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=5)

    assert process.returncode == 0


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import sys; sys.exit(3)", 3),
        ("pass", 1),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", 137),
    ],
)
def test_the_death_of_one_ends_the_other_and_its_code_is_told(serve, marks, code, expected):
    wait = (
        f"import pathlib, time\nwhile not pathlib.Path({str(marks)!r}).exists(): time.sleep(0.02)"
    )
    process = serve(
        servers=[python(POLITE.format(marks=str(marks))), python(f"{wait}\n{code}")],
    )

    _, errors = process.communicate(timeout=10)

    assert process.returncode == expected
    assert marks.read_text() == "up asked done"
    assert errors.startswith("1 が終わりました(終了コード")


def test_a_failed_preparation_ends_everything_with_its_code(serve, marks):
    process = serve(
        preparations=[python("import sys; sys.exit(4)"), python(f"open({str(marks)!r}, 'w')")],
        servers=[python(PATIENT)],
    )

    process.communicate(timeout=10)

    assert process.returncode == 4
    assert not marks.exists()


def test_ctrl_c_during_a_preparation_starts_no_server(serve, marks, tmp_path):
    second = tmp_path / "second"
    process = serve(
        preparations=[python(POLITE.format(marks=str(marks)))],
        servers=[python(f"open({str(second)!r}, 'w')")],
    )
    wait_for(marks)

    process.send_signal(signal.SIGINT)
    process.communicate(timeout=10)

    assert process.returncode == 0
    assert not second.exists()


def test_the_address_is_printed_when_it_answers(monkeypatch, capsys):
    answers = iter([False, True])
    monkeypatch.setattr(ports, "answers", lambda port: next(answers))
    server = python("import time; time.sleep(0.5)")

    run.serve(8123, environment=os.environ, preparations={}, servers={"web": server})

    assert capsys.readouterr().out == "http://127.0.0.1:8123/ で開けます。Ctrl-C で止まります。\n"


def test_data_that_cannot_be_kept_is_told_in_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    with socket.create_server((ports.HOST, 0)) as server:
        port = server.getsockname()[1]

    done = subprocess.run(
        [sys.executable, "-m", "tools.run", str(port)],
        env={**os.environ, "DATA_DIR": str(tmp_path / "file" / "data")},
        cwd=run.ROOT,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 1
    assert "DATA_DIR に、書き込める場所を入れてください。" in done.stderr
    assert "Traceback" not in done.stderr
