"""Tests of looking names up in limited time."""

import socket
import threading
import time

import pytest

from articles.web.deadlines import Deadline
from articles.web.resolving import ask_system, resolve


def test_system_knows_this_machine():
    assert "127.0.0.1" in ask_system("127.0.0.1", 80)


def test_answer_of_the_resolver_is_returned():
    answer = resolve("a.example", 80, resolver=lambda *_: ["1.1.1.1"], deadline=Deadline(5))

    assert answer == ["1.1.1.1"]


def test_failure_of_the_resolver_is_raised():
    def resolver(host, port):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    with pytest.raises(socket.gaierror):
        resolve("a.example", 80, resolver=resolver, deadline=Deadline(5))


def test_slow_resolver_is_not_waited_for():
    released = threading.Event()
    started = time.monotonic()

    with pytest.raises(TimeoutError):
        resolve("a.example", 80, resolver=lambda *_: released.wait(5), deadline=Deadline(0.2))

    released.set()
    assert time.monotonic() - started < 2


def test_hanging_look_ups_do_not_pile_up():
    released = threading.Event()
    asked = []

    def resolver(host, port):
        asked.append(host)
        released.wait(10)
        return []

    for _ in range(40):
        with pytest.raises(TimeoutError):
            resolve("a.example", 80, resolver=resolver, deadline=Deadline(0.01))

    released.set()
    assert 20 < len(asked) <= 32


def test_deadline_that_has_passed_raises():
    deadline = Deadline(0.001)
    time.sleep(0.01)

    with pytest.raises(TimeoutError):
        deadline.remaining()
