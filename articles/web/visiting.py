"""One address visited, through all its redirects, within one limit of time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpcore

from articles.web.answers import PERMANENT, Answer, read_headers
from articles.web.connecting import NETWORK, GuardedBackend, Network
from articles.web.deadlines import Deadline
from articles.web.destinations import Destination, follow, read_destination
from articles.web.errors import RedirectLoop, RefusedByRobots, TooManyRedirects
from articles.web.inflating import ACCEPTED
from articles.web.policy import Policy
from articles.web.translating import failures_named

ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5"

FORM = ("Content-Type", "application/x-www-form-urlencoded")


@dataclass(frozen=True)
class Visit:
    """The answer at the end of the redirects, and the addresses that redirected, in order."""

    answer: Answer
    redirects: tuple[str, ...]
    moved_permanently: bool


@dataclass(frozen=True)
class Visitor:
    """Who visits: by which rules, over which network, asking with which headers.

    `may_visit` is asked before every request, for redirects too. With a `form`, urlencoded, it is
    sent, which no redirect may ask to be done again.
    """

    policy: Policy
    network: Network = NETWORK
    headers: tuple[tuple[str, str], ...] = ()
    may_visit: Callable[[str], bool] | None = None
    form: bytes | None = None

    @contextmanager
    def visit(self, url: str) -> Iterator[Visit]:
        """Give the last answer with its body unread; the connection closes afterwards.

        Raises any FetchError but those of the body.
        """
        deadline = Deadline(self.policy.timeout_seconds)
        destination = read_destination(url, policy=self.policy)
        redirects: tuple[str, ...] = ()
        permanent = True
        while True:
            with self._ask(destination, deadline) as answer:
                if not answer.location:
                    yield Visit(answer, redirects, permanent and bool(redirects))
                    return
            redirects += (destination.url,)
            permanent = permanent and answer.status in PERMANENT
            destination = self._follow(destination, answer.location, redirects)

    def _follow(
        self, destination: Destination, location: str, redirects: tuple[str, ...]
    ) -> Destination:
        followed = follow(destination, location, policy=self.policy)
        if followed.url in redirects:
            raise RedirectLoop(followed.url, redirects)
        if len(redirects) > self.policy.redirects:
            raise TooManyRedirects(destination.url, self.policy.redirects, redirects)
        return followed

    @contextmanager
    def _ask(self, destination: Destination, deadline: Deadline) -> Iterator[Answer]:
        url, policy = destination.url, self.policy
        if self.may_visit and not self.may_visit(url):
            raise RefusedByRobots(url)
        backend = GuardedBackend(
            destination, policy=policy, network=self.network, deadline=deadline
        )
        origin = httpcore.Origin(
            destination.scheme.encode(), destination.host.encode(), destination.port
        )
        # One connection for one request: nothing is kept that could lead elsewhere later.
        tls = self.network.trust() if destination.scheme == "https" else None
        with (
            failures_named(
                destination, seconds=policy.timeout_seconds, has_ended=backend.has_ended
            ),
            httpcore.HTTPConnection(origin, ssl_context=tls, network_backend=backend) as connection,
        ):
            response = connection.handle_request(self._request(destination))
            backend.admit_body()
            headers = read_headers(response.headers, url=url, policy=policy)
            yield Answer(url, response.status, headers, response.iter_stream())

    def _request(self, destination: Destination) -> httpcore.Request:
        headers = (
            ("Host", destination.authority),
            ("User-Agent", self.policy.user_agent),
            ("Accept", ACCEPT),
            ("Accept-Encoding", ACCEPTED),
            ("Connection", "close"),
            *self.headers,
        )
        url = httpcore.URL(
            scheme=destination.scheme,
            host=destination.host,
            port=destination.port,
            target=destination.target,
        )
        if self.form is None:
            return httpcore.Request("GET", url, headers=list(headers))
        length = ("Content-Length", str(len(self.form)))
        return httpcore.Request("POST", url, headers=[*headers, FORM, length], content=self.form)
