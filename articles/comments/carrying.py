"""Carrying: what Akismet's library sends goes through our own door to the network."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urljoin

import akismet
import httpx
from django.conf import settings

from articles import web
from articles.comments.asking import Unanswered

SECONDS = 10.0
LARGEST_ANSWER = 10_000


class Door(httpx.BaseTransport):
    """How httpx reaches a service: by our fetch, with its limits, and at the address that is set."""

    def __init__(self, service: str, *, policy: web.Policy) -> None:
        self.service, self.policy = service, policy

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a form and return the answer; raises a TransportError."""
        url = urljoin(self.service, request.url.path)
        try:
            page = web.send(url, request.read(), policy=self.policy)
        except web.FetchError as error:
            raise httpx.TransportError(str(error), request=request) from error
        # The body comes inflated and whole.
        told = {name: value for name, value in page.headers.items() if name.startswith("x-")}
        return httpx.Response(page.status, headers=told, text=page.text, request=request)


def judges_spam(network: str, facts: akismet.AkismetArguments) -> bool:
    """Return whether it takes a comment for spam."""
    with _client() as client:
        return client.comment_check(network, **facts) != akismet.CheckResponse.HAM


def submit(network: str, facts: akismet.AkismetArguments, *, is_spam: bool) -> None:
    """Tell it what a comment is."""
    with _client() as client:
        tell = client.submit_spam if is_spam else client.submit_ham
        tell(network, **facts)


@contextmanager
def _client() -> Iterator[akismet.SyncClient]:
    """Give what asks it; raises Unanswered."""
    policy = web.Policy(
        user_agent=web.introduce(settings.SITE_URL),
        timeout_seconds=SECONDS,
        page_bytes=LARGEST_ANSWER,
        allowed_addresses=frozenset(settings.FETCH_ALLOWED),
    )
    config = akismet.Config(key=settings.AKISMET_KEY, url=settings.SITE_URL)
    carrier = httpx.Client(transport=Door(settings.AKISMET_API, policy=policy), trust_env=False)
    try:
        yield akismet.SyncClient(config=config, http_client=carrier)
    except akismet.AkismetError as error:
        raise Unanswered(str(error).strip()) from error
