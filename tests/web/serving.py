"""Servers on loopback: one that answers properly, and one that does what its script says."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from articles.web import Network, Policy

HTML = "text/html; charset=utf-8"
# An address of the public web that the tests never really meet.
PUBLIC = "93.184.215.14"


@dataclass(frozen=True)
class Reply:
    """What a site answers at one path."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", HTML),)


def html(text: str) -> Reply:
    return Reply(text.encode())


def redirect(location: str, status: int = 302) -> Reply:
    return Reply(status=status, headers=(("Location", location),))


def typed(body: bytes, content_type: str, **others: str) -> Reply:
    named = ((name.replace("_", "-"), value) for name, value in others.items())
    return Reply(body, headers=(("Content-Type", content_type), *named))


@dataclass
class Site:
    """A running server: its port and the headers of every request that it got."""

    port: int
    scheme: str = "http"
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def url(self, path: str = "/", *, host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def policy(self, **limits: object) -> Policy:
        opened = frozenset({f"127.0.0.1:{self.port}"})
        return Policy(**{"timeout_seconds": 5.0, "allowed_addresses": opened, **limits})

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.requests]


Pages = Mapping[str, Reply | Callable[[dict[str, str]], Reply]]


@contextmanager
def serve(pages: Pages, *, tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve pages by path; what is not among them is 404."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.requests.append((self.path, headers))
            found = pages.get(self.path, Reply(b"gone", 404))
            reply = found if isinstance(found, Reply) else found(headers)
            with suppress(ConnectionError):
                self.answer(reply)

        def answer(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            if reply.status != 304:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_: object) -> None:
            return

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def get_request(self) -> tuple[socket.socket, object]:
            accepted, address = super().get_request()
            accepted.settimeout(10)
            return (tls.wrap_socket(accepted, server_side=True) if tls else accepted), address

        def handle_error(self, *_: object) -> None:
            return

    server = Server(("127.0.0.1", 0), Handler)
    site = Site(server.server_port, "https" if tls else "http")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


Script = Callable[[socket.socket], None]


@contextmanager
def listen(script: Script) -> Iterator[Site]:
    """Accept connections and let a script talk on each as it likes, until the client is gone."""
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []

    def converse(accepted: socket.socket) -> None:
        with accepted, suppress(OSError):
            accepted.settimeout(10)
            script(accepted)

    def accept() -> None:
        with suppress(OSError):
            while True:
                accepted, _ = listener.accept()
                threads.append(threading.Thread(target=converse, args=(accepted,)))
                threads[-1].start()

    accepting = threading.Thread(target=accept)
    accepting.start()
    try:
        yield Site(listener.getsockname()[1])
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        accepting.join()
        for thread in threads:
            thread.join()


def answering(*pieces: bytes) -> Script:
    """A script that hears the request out, sends the pieces and closes."""

    def script(accepted: socket.socket) -> None:
        accepted.recv(65536)
        for piece in pieces:
            accepted.sendall(piece)

    return script


class Recorder:
    """A connector that writes down where it was sent, and connects nowhere or to one port."""

    def __init__(self, port: int | None = None) -> None:
        self.opened: list[tuple[str, int]] = []
        self._port = port

    def __call__(self, address: str, port: int, timeout: float) -> socket.socket:
        self.opened.append((address, port))
        if self._port is None:
            raise ConnectionRefusedError
        return socket.create_connection(("127.0.0.1", self._port), timeout)


def names(answers: Mapping[str, list[str]]) -> Callable[[str, int], list[str]]:
    """A resolver that knows these names and no others."""

    def resolver(host: str, port: int) -> list[str]:
        if host not in answers:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return answers[host]

    return resolver


def leading(*addresses: str, to: Recorder) -> Network:
    """A network in which every name has these addresses."""
    return Network(resolver=lambda host, port: list(addresses), connector=to)
