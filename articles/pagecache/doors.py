"""Doors: what stands before Django and hands out pages that it has made before."""

import time
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import quote

from django.conf import settings

from articles.pagecache.asking import Asked, Environ, read, request_of
from articles.pagecache.encodings import preferred
from articles.pagecache.entries import Entry, Headers, is_known
from articles.pagecache.flights import PATIENCE, Flights
from articles.pagecache.listening import Listener, listen
from articles.pagecache.rules import ASKED, Made
from articles.pagecache.stores import Store
from articles.pagecache.yielding import giving_way

Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]
MEGABYTE = 1_000_000


def keep(application: Application) -> Application:
    """Return the application behind a door that keeps its pages, or itself where that is off."""
    if not settings.PAGE_CACHE:
        return application
    size = settings.PAGE_CACHE_MEGABYTES * MEGABYTE
    store = Store(entries=settings.PAGE_CACHE_PAGES, size=size)
    return Door(giving_way(application), store=store, listener=listen(store))


class Door:
    """A WSGI application in front of another."""

    def __init__(self, application: Application, *, store: Store, listener: Listener) -> None:
        self.application, self.store, self.listener = application, store, listener
        self._flights = Flights()

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Answer with a kept page, or have one made."""
        asked = read(environ)
        is_known = self.listener.hear()
        if asked is None or not is_known:
            return self.application(environ, start)
        entry = self.store.get(asked, now=time.time())
        if entry is None:
            return self._miss(asked, environ, start)
        return _send(entry, environ, start)

    def _miss(self, asked: Asked, environ: Environ, start: Start) -> Iterable[bytes]:
        flight, mine = self._flights.join(asked, edition=self.store.edition)
        if not mine:
            flight.landed.wait(PATIENCE)
            entry = flight.entry
            if entry and time.time() < entry.until:
                return _send(entry, environ, start)
            return self._make(asked, environ).send(environ, start)
        try:
            answer = self._make(asked, environ)
            flight.entry = answer.entry
            if answer.entry:
                self.store.put(asked, answer.entry, edition=flight.edition)
        finally:
            self._flights.land(asked, flight)
        return answer.send(environ, start)

    def _make(self, asked: Asked, environ: Environ) -> "Answer":
        """Have the page made by the application."""
        made = Made(self.store, self.store.edition, f"{asked.scheme}://{asked.host}")
        answer = Answer()
        request = request_of(asked, environ)
        request[ASKED] = made
        body = self.application(request, answer.begin)
        try:
            answer.body = b"".join(body)
        finally:
            close = getattr(body, "close", None)
            if close:
                close()
        if made.until and answer.may_be_kept:
            answer.entry = Entry(
                [*answer.headers, *answer.missing(made.keys)],
                answer.body,
                keys=made.keys,
                until=made.until.timestamp(),
                vary="Accept-Encoding, Cookie",
            )
        return answer


class Answer:
    """What an application has answered, and the entry that it may be kept as."""

    def __init__(self) -> None:
        self.status, self.headers, self.body = "", Headers(), b""
        self.entry: Entry | None = None

    def begin(self, status: str, headers: Headers, exc_info: object = None) -> Callable[..., Any]:
        """Take status and headers; what is written by the old way comes before the body."""
        self.status, self.headers = status, headers
        return lambda data: None

    @property
    def may_be_kept(self) -> bool:
        """Whether others may see it."""
        said = {name.lower(): value.lower() for name, value in self.headers}
        control = said.get("cache-control", "")
        return (
            self.status.startswith("200 ")
            and "set-cookie" not in said
            and "content-encoding" not in said
            and not ("private" in control or "no-store" in control)
        )

    def missing(self, keys: frozenset[str]) -> Headers:
        """Return what caches between here and the browser are told beside it."""
        shared = settings.PAGE_CACHE_SHARED_SECONDS
        found = Headers()
        if not any(name.lower() == "cache-control" for name, _ in self.headers):
            for_all = f", s-maxage={shared}" if shared else ""
            found.append(("Cache-Control", f"public, max-age=0{for_all}, must-revalidate"))
        if shared:
            found.append(("Cache-Tag", ",".join(map(_tag, sorted(keys)))))
        return found

    def send(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Hand it out."""
        if self.entry:
            return _send(self.entry, environ, start)
        start(self.status, self.headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [self.body]


def _tag(key: str) -> str:
    """Return a key as a header may carry it: a host of another script, or a comma, is none of its own."""
    return quote(key.replace(":", "-"))


def _send(entry: Entry, environ: Environ, start: Start) -> Iterable[bytes]:
    form = entry.form(preferred(environ.get("HTTP_ACCEPT_ENCODING", "")))
    if is_known(form, environ):
        start("304 Not Modified", form.short_headers[:])
        return []
    start("200 OK", form.headers[:])
    return [form.body] if environ["REQUEST_METHOD"] == "GET" else []
