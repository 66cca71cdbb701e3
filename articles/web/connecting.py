"""The socket opens here, to an address judged at that moment and to no other."""

import functools
import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import certifi
import httpcore

from articles.web.deadlines import Deadline
from articles.web.destinations import Destination
from articles.web.errors import AddressRefused, BadPort
from articles.web.judging import is_literal, reason_against
from articles.web.policy import Policy
from articles.web.resolving import Resolver, ask_system, resolve
from articles.web.streams import GuardedStream

Connector = Callable[[str, int, float], socket.socket]

# A name may answer with any number of addresses; we do not knock at more doors than this.
MOST_ATTEMPTS = 4


def open_socket(address: str, port: int, timeout: float) -> socket.socket:
    """Return a socket connected to an IP address within `timeout` seconds. Raises OSError."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.settimeout(timeout)
        opened.connect((address, port))
    except OSError:
        opened.close()
        raise
    return opened


@functools.cache
def trust() -> ssl.SSLContext:
    """Return the settings of TLS: certificates and names verified against Mozilla's authorities."""
    return ssl.create_default_context(cafile=certifi.where())


@dataclass(frozen=True)
class Network:
    """The three ways in which the outside is met, each of which a test may play."""

    resolver: Resolver = ask_system
    connector: Connector = open_socket
    trust: Callable[[], ssl.SSLContext] = trust


NETWORK = Network()


class GuardedBackend(httpcore.NetworkBackend):
    """Connects for the HTTP engine: resolves the name, judges every address, then opens one."""

    def __init__(
        self, destination: Destination, *, policy: Policy, network: Network, deadline: Deadline
    ) -> None:
        self._streams: list[GuardedStream] = []
        self._destination = destination
        self._policy = policy
        self._network = network
        self._deadline = deadline

    def connect_tcp(self, host: str, port: int, *_: object, **__: object) -> GuardedStream:
        """Return a connection to the destination; the engine's own options do not apply."""
        stream = GuardedStream(
            self._dial(admit(self._addresses(), to=self._destination, policy=self._policy)),
            url=self._destination.url,
            deadline=self._deadline,
            header_bytes=self._policy.header_bytes,
        )
        self._streams.append(stream)
        return stream

    def admit_body(self) -> None:
        """Let the body come: the headers have been read."""
        for stream in self._streams:
            stream.admit_body()

    def has_ended(self) -> bool:
        """Say whether the other side has closed the connection."""
        return any(stream.ended for stream in self._streams)

    def _addresses(self) -> Sequence[str]:
        host, port = self._destination.host, self._destination.port
        if is_literal(host):
            return [host]
        return resolve(host, port, resolver=self._network.resolver, deadline=self._deadline)

    def _dial(self, addresses: Sequence[str]) -> socket.socket:
        attempts = addresses[:MOST_ATTEMPTS]
        failure: OSError = socket.gaierror(socket.EAI_NONAME, self._destination.host)
        for tried, address in enumerate(attempts):
            # An address that swallows everything must leave the next one its share of the time.
            share = self._deadline.remaining() / (len(attempts) - tried)
            try:
                return self._network.connector(address, self._destination.port, share)
            except OSError as error:
                failure = error
        raise failure


def admit(addresses: Sequence[str], *, to: Destination, policy: Policy) -> Sequence[str]:
    """Return those of a host's addresses that may be opened.

    One refused address among them refuses the host, because a name that leads to both the public
    web and this network has no honest use; addresses opened by name are taken alone. Raises
    AddressRefused and BadPort.
    """
    opened = [address for address in addresses if policy.opens(address, to.port)]
    if opened:
        return opened
    for address in addresses:
        if reason := reason_against(address):
            raise AddressRefused(to.url, to.host, address, reason)
    if to.port not in policy.ports:
        raise BadPort(to.url, to.port)
    return addresses
