"""A connection that keeps the limits on time and on the size of headers while it is read."""

import socket
import ssl
from typing import Any

import httpcore

from articles.web.deadlines import Deadline
from articles.web.errors import HeadersTooLarge


class GuardedStream(httpcore.NetworkStream):
    """One open socket, plain or TLS; `ended` tells that the other side has closed it."""

    def __init__(
        self, opened: socket.socket, *, url: str, deadline: Deadline, header_bytes: int
    ) -> None:
        self.ended = False
        self._socket = opened
        self._url = url
        self._deadline = deadline
        self._header_bytes = header_bytes
        self._allowance: int | None = header_bytes

    def admit_body(self) -> None:
        """Lift the limit on what is read: the headers have all come."""
        self._allowance = None

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what has come, nothing at the end; `timeout` gives way to the deadline."""
        if self._allowance is not None:
            max_bytes = min(max_bytes, self._allowance)
            if max_bytes == 0:
                raise HeadersTooLarge(self._url, self._header_bytes)
        self._socket.settimeout(self._deadline.remaining())
        received = self._socket.recv(max_bytes)
        if self._allowance is not None:
            self._allowance -= len(received)
        self.ended = not received
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of `buffer`."""
        if not buffer:
            return
        self._socket.settimeout(self._deadline.remaining())
        try:
            self._socket.sendall(buffer)
        except ConnectionError as error:
            # A server may answer before it has heard us out; then the answer is still read.
            raise httpcore.WriteError from error

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Shake hands and go on in secret; the certificate must be that of `server_hostname`."""
        try:
            self._socket.settimeout(self._deadline.remaining())
            self._socket = ssl_context.wrap_socket(self._socket, server_hostname=server_hostname)
        except OSError:
            self.close()
            raise
        return self

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()

    # Its type is the engine's: what it returns depends on what is asked.
    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401
        """Tell the engine nothing, which means HTTP/1.1 and no reuse."""
        return None
