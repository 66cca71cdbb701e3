"""A door before the site, with browsers that send what a test says."""

import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from django.core.handlers.wsgi import WSGIHandler

from articles.models import PageChange
from articles.pagecache.doors import Door
from articles.pagecache.entries import Entry
from articles.pagecache.listening import listen
from articles.pagecache.stores import Store


class Page:
    """What a browser got, and whether the site had to make it."""

    def __init__(self, status: str, headers: list[tuple[str, str]], body: bytes, *, made: bool):
        self.status = int(status.split()[0])
        self.headers = {name.lower(): value for name, value in headers}
        self.body, self.made = body, made

    @property
    def text(self) -> str:
        """The page, with its titles in one piece."""
        return self.body.decode().replace("<wbr>", "")


class Site:
    """The site behind its door."""

    def __init__(self) -> None:
        self.calls: list[dict] = []
        self.store = Store(entries=100, size=10_000_000)
        self.listener = listen(self.store)
        self.door = Door(self._application, store=self.store, listener=self.listener)
        self._django = WSGIHandler()

    def _application(self, environ, start):
        self.calls.append(environ)
        return self._django(environ, start)

    def get(self, address: str, *, method: str = "GET", **headers: str) -> Page:
        """Ask as a server would; `cookie="a=b"` is a header."""
        path, _, query = address.partition("?")
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path.encode().decode("latin-1"),
            "QUERY_STRING": query,
            "HTTP_HOST": "127.0.0.1:8000",
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.input": BytesIO(),
            "wsgi.url_scheme": "http",
        } | {f"HTTP_{name.upper()}": value for name, value in headers.items()}
        got = []
        before = len(self.calls)
        body = self.door(environ, lambda status, headers: got.append((status, headers)))
        try:
            sent = b"".join(body)
        finally:
            getattr(body, "close", lambda: None)()
        return Page(*got[0], sent, made=len(self.calls) > before)

    def hear(self) -> None:
        """Wait until what has changed so far was heard of."""
        mark = f"mark:{time.monotonic_ns()}"
        end = time.time() + 10
        while not self.listener.hear():
            assert time.time() < end, "nobody listens"
            time.sleep(0.01)
        entry = Entry([], b"", keys=frozenset({mark}), until=end, vary="")
        assert self.store.put(mark, entry, edition=self.store.edition)
        PageChange.objects.create(key=mark)
        while self.listener.hear() and self.store.get(mark, now=0):
            assert time.time() < end, "nobody has heard"
            time.sleep(0.005)

    def close(self) -> None:
        """Hear nothing any more; a listener that waits for a word gets one."""
        with ThreadPoolExecutor(1) as pool:
            stopping = pool.submit(self.listener.stop)
            PageChange.objects.create(key="end")
            stopping.result()


@pytest.fixture
def site(transactional_db):
    """Return the site; what happened before is heard of."""
    made = Site()
    made.hear()
    yield made
    made.close()
