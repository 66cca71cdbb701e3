"""Loads: readers who cost next to nothing themselves."""

import contextlib
import socket
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence

from tests.bench.processes import cpu_of
from tests.servers import Server
from tools import ports


class HungUp(Exception):
    """What comes of a connection that the server has closed."""


class Wire:
    """A connection to a server on which one request follows another."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._socket = self._connect()

    def _connect(self) -> socket.socket:
        return socket.create_connection((ports.HOST, self.server.port), timeout=60)

    def get(self, address: str, **headers: str) -> tuple[bytes, bytes]:
        """Return head and body of the answer."""
        words = {"host": f"{ports.HOST}:{self.server.port}", **headers}
        lines = [f"{name.replace('_', '-')}: {value}" for name, value in words.items()]
        request = "\r\n".join([f"GET {address} HTTP/1.1", *lines, "", ""]).encode()
        try:
            self._socket.sendall(request)
            return self._read()
        except (HungUp, OSError):
            # Servers hang up on whoever was silent for long.
            self.close()
            self._socket = self._connect()
            self._socket.sendall(request)
            return self._read()

    def _read(self) -> tuple[bytes, bytes]:
        got = b""
        while b"\r\n\r\n" not in got:
            got += self._receive()
        head, _, body = got.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        while len(body) < length:
            body += self._receive()
        return head, body

    def _receive(self) -> bytes:
        some = self._socket.recv(262_144)
        if not some:
            raise HungUp
        return some

    def close(self) -> None:
        """Hang up."""
        self._socket.close()


@contextlib.contextmanager
def wired(server: Server) -> Iterator[Wire]:
    """Give a connection to a server."""
    wire = Wire(server)
    try:
        yield wire
    finally:
        wire.close()


Work = tuple[Server, Callable[[], object]]


def compare(works: Mapping[str, Work], *, times: int, rounds: int) -> dict[str, float]:
    """Return the CPU time of each server for one piece of its work, in milliseconds.

    The works take turns, so that whatever else the machine does meets them alike.
    """
    taken: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(rounds + 1):
        for name, (server, work) in works.items():
            pids = server.pids
            before = cpu_of(pids)
            for _ in range(times):
                work()
            # The first round only warms up.
            if turn:
                taken[name].append((cpu_of(pids) - before) / times)
    return {name: statistics.median(each) for name, each in taken.items()}


def sizes(bodies: Sequence[bytes]) -> float:
    """Return how many kilobytes they have together."""
    return sum(map(len, bodies)) / 1000
