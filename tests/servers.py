"""Real web servers in processes of their own, as `make run` starts one, and readers of them."""

import contextlib
import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection

from tools import ports


def url_of_test_database() -> str:
    """Return the address of the database of the tests, for other processes."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


# As `docs/configuration.md` has the site served, and the same server for others beside it.
SITE = ("diary.serving",)
OTHERS = ("granian", "--interface", "wsgi", "--no-ws", "--http", "1")


@dataclass(frozen=True)
class Answer:
    """What a reader got."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The page, with its titles in one piece."""
        return self.body.decode().replace("<wbr>", "")


class Reader:
    """A browser that keeps its connection."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection(ports.HOST, port, timeout=30)

    def get(self, address: str, **headers: str) -> Answer:
        """Return the answer; `accept_encoding="gzip"` is a header."""
        return self._ask("GET", address, None, headers)

    def post(self, address: str, body: str, **headers: str) -> Answer:
        """Send a form, and return the answer."""
        form = {"content_type": "application/x-www-form-urlencoded"}
        return self._ask("POST", address, body, headers | form)

    def _ask(self, method: str, address: str, body: str | None, headers: dict[str, str]) -> Answer:
        words = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request(method, address, body, headers=words)
        response = self._connection.getresponse()
        found = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, found, response.read())

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


@dataclass(frozen=True)
class Server:
    """A web server, by its port and its first process."""

    port: int
    pid: int
    closing: contextlib.ExitStack

    def reader(self) -> Reader:
        """Return a new reader, who hangs up with the server."""
        reader = Reader(self.port)
        self.closing.callback(reader.close)
        return reader

    @property
    def pids(self) -> list[int]:
        """The numbers of all its processes."""
        found = [self.pid]
        for pid in found:
            for children in Path(f"/proc/{pid}/task").glob("*/children"):
                found += [int(word) for word in children.read_text().split()]
        return found


@contextlib.contextmanager
def serving(
    application: str = "",
    *,
    workers: int = 1,
    threads: int = 4,
    **environment: str,
) -> Iterator[Server]:
    """Serve the site, or another application, until the end of the block, on the database of the tests."""
    port = ports.choose()
    command = [sys.executable, "-m", *SITE]
    if application:
        command = [sys.executable, "-m", *OTHERS, application]
    command += ["--workers", str(workers), "--blocking-threads", str(threads)]
    command += ["--host", ports.HOST, "--port", str(port), "--log-level", "warning"]
    env = {
        **os.environ,
        "DATABASE_URL": url_of_test_database(),
        "DEBUG": "off",
        "SECRET_KEY": settings.SECRET_KEY,
        "SITE_URL": f"http://{ports.HOST}:{port}",
        "ALLOWED_HOSTS": ports.HOST,
        "DJANGO_SETTINGS_MODULE": "diary.settings",
        **environment,
    }
    process = subprocess.Popen(command, cwd=settings.BASE_DIR, env=env)
    try:
        end = time.monotonic() + 60
        while not ports.answers(port):
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < end, "the server does not answer"
            time.sleep(0.1)
        with contextlib.ExitStack() as closing:
            yield Server(port, process.pid, closing)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
