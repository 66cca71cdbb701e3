"""Fixtures of the tests of the web: certificates of an authority that lives for one run."""

import datetime
import ssl

import pytest
import trustme

from articles.web import Network
from tests.web.serving import names


class Authority:
    """A throwaway authority and the certificates that it gives out."""

    def __init__(self) -> None:
        self._authority = trustme.CA()

    def server(self, *hosts: str, **dates: datetime.datetime) -> ssl.SSLContext:
        """The settings of a server with a certificate for these hosts."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._authority.issue_cert(*hosts, **dates).configure_cert(context)
        return context

    def self_signed(self) -> ssl.SSLContext:
        """The settings of a server that shows a certificate signed by itself."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        both = trustme.Blob(
            self._authority.private_key_pem.bytes() + self._authority.cert_pem.bytes()
        )
        with both.tempfile() as path:
            context.load_cert_chain(path)
        return context

    def trust(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        self._authority.configure_trust(context)
        return context

    def network(self, *hosts: str) -> Network:
        """A network that trusts this authority and finds these hosts on loopback."""
        resolver = names({host: ["127.0.0.1"] for host in hosts})
        return Network(resolver=resolver, trust=self.trust)


@pytest.fixture(scope="session")
def authority() -> Authority:
    return Authority()
