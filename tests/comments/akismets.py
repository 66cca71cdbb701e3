"""A service that answers as Akismet does, on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

THANKS = "Thanks for making the web a better place."
SPAM = "広告です。"


class Akismet:
    """What was asked, and how it answers: `says` takes the place of its own words."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.status, self.says = 200, ""

    @property
    def url(self) -> str:
        """Where it is asked."""
        return f"http://127.0.0.1:{self.port}/"

    def answer(self, path: str, facts: dict[str, str]) -> str:
        """Keep what was asked, and return what a comment gets."""
        self.asked.append((path, facts))
        if path.endswith("comment-check"):
            return self.says or ("true" if SPAM in facts["comment_content"] else "false")
        return self.says or THANKS


@contextmanager
def serving() -> Iterator[Akismet]:
    """Serve until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            fields = parse_qs(self.rfile.read(length).decode(), keep_blank_values=True)
            facts = {name: values[0] for name, values in fields.items()}
            body = akismet.answer(self.path, facts).encode()
            self.send_response(akismet.status)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    akismet = Akismet(server.server_port)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield akismet
    finally:
        server.shutdown()
        server.server_close()
