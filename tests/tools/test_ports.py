"""A port is judged before anything starts."""

import errno
import socket

import pytest

from tools import ports
from tools.refusals import Refusal


@pytest.fixture
def taken():
    """Listen on a port of our own, and tell which."""
    with socket.socket() as server:
        server.bind((ports.HOST, 0))
        server.listen()
        yield server.getsockname()[1]


@pytest.mark.parametrize("value", ["1", "8000", "65535"])
def test_a_port_is_read(value):
    assert ports.read(value) == int(value)


@pytest.mark.parametrize(
    "value", ["", "abc", "0", "65536", "-1", "8000.0", " 8000", "８０００", "9" * 5000, "$(id)"]
)
def test_nonsense_is_refused_with_an_example(value):
    with pytest.raises(Refusal, match=r"make run PORT=8001 のように、1 から 65535 まで"):
        ports.read(value)


def test_a_taken_port_is_refused_and_a_free_one_named(taken):
    with pytest.raises(Refusal) as refusal:
        ports.demand_free(taken)

    sentence = str(refusal.value)
    assert sentence.startswith(f"ポート{taken}は使われています。make run PORT=")
    named = int(sentence.split("PORT=")[1].split()[0])
    ports.demand_free(named)


def test_a_port_taken_on_every_address_is_refused():
    with socket.socket() as server:
        server.bind(("0.0.0.0", 0))  # noqa: S104
        server.listen()

        with pytest.raises(Refusal, match="使われています"):
            ports.demand_free(server.getsockname()[1])


def test_a_port_that_is_taken_but_does_not_answer_yet_is_refused():
    with socket.socket() as server:
        server.bind((ports.HOST, 0))

        with pytest.raises(Refusal, match="使われています"):
            ports.demand_free(server.getsockname()[1])


def test_a_port_whose_connections_have_just_ended_is_free():
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind((ports.HOST, 0))
        server.listen()
        port = server.getsockname()[1]
        client = socket.create_connection((ports.HOST, port))
        accepted, _ = server.accept()
        accepted.close()
        client.close()

    ports.demand_free(port)


def test_a_port_for_administrators_is_refused_as_such(monkeypatch):
    def refuse(self, address):
        if address[1] < 1024:
            raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", refuse)

    with pytest.raises(Refusal, match=r"ポート80は管理者だけのものです。make run PORT=8\d\d\d "):
        ports.demand_free(80)


def test_silence_is_no_answer(taken):
    assert not ports.answers(taken)


def test_a_refused_connection_is_no_answer(taken):
    with socket.socket() as probe:
        probe.bind((ports.HOST, 0))
        port = probe.getsockname()[1]

    assert not ports.answers(port)
