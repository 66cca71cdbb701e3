"""Bytes as they are, sent to a real server, and all that comes back until it hangs up."""

import contextlib
import http.client
import socket
from io import BytesIO
from typing import NamedTuple

from tools import ports

# The next request on the same connection, whose answer ends it.
PROBE = b"GET /robots.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"


class Raw(NamedTuple):
    """One of the answers that came."""

    status: int
    body: bytes

    @property
    def is_probe(self) -> bool:
        """Whether it is what the probe has asked for."""
        return self.body.startswith(b"User-agent:")

    @property
    def is_inner(self) -> bool:
        """Whether it is what /healthz says."""
        return self.body == b"ok\n"


class _Stream(BytesIO):
    def makefile(self, _mode: str) -> "_Stream":
        return self

    def close(self) -> None:
        """Stay open: other answers follow in it."""


def talk(port: int, sent: bytes) -> list[Raw]:
    """Send what somebody made up and the probe behind it; return every answer."""
    got = bytearray()
    with socket.create_connection((ports.HOST, port), timeout=20) as connection:
        # Whoever is refused is hung up on, be it in the middle of a word.
        with contextlib.suppress(ConnectionError):
            connection.sendall(sent + PROBE)
        with contextlib.suppress(ConnectionError):
            while piece := connection.recv(65536):
                got += piece
    return list(_answers(_Stream(bytes(got))))


def _answers(stream: _Stream):
    while stream.tell() < len(stream.getvalue()):
        response = http.client.HTTPResponse(stream)
        response.begin()
        yield Raw(response.status, response.read())
