"""Carrying: what the library of a service sends goes through our own door to the network."""

from urllib.parse import urljoin

import httpx

from articles import web


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
