"""Addresses of this machine, its network and its cloud in every notation: no socket opens."""

from pathlib import Path

import pytest

from articles.web import AddressError, Network, Policy, fetch
from tests.web.serving import Recorder

# What the resolver of a careless machine would say: it reads numbers as the C library does.
CARELESS = {
    "localhost": "127.0.0.1",
    "localhost.localdomain": "127.0.0.1",
    "ip6-localhost": "::1",
    "foo.localhost": "127.0.0.1",
    "127.0.0.1.nip.example": "127.0.0.1",
    "localtest.me.example": "127.0.0.1",
    "metadata": "169.254.169.254",
    "metadata.google.internal": "169.254.169.254",
    "instance-data": "169.254.169.254",
    "kubernetes.default.svc": "10.96.0.1",
    "host.docker.internal": "192.168.65.2",
    "router.lan": "192.168.1.1",
    "printer.local": "169.254.3.4",
    "xn--wgv71a119e.jp": "10.0.0.7",
}

NOTATIONS = (Path(__file__).parent / "notations.txt").read_text().splitlines()

INVISIBLE = [
    "http://127.0.0.1\t/",
    "http://127.0.\t0.1/",
    "http://127.0.0\n.1/",
    "\nhttp://127.0.0.1/",
    "ht\ntp://127.0.0.1/",
    "http://127.0.0.1/\r\nHost: localhost",
    " http://127.0.0.1/",
    "http://127.0.0.1/ ",
    "http:// 127.0.0.1/",
    "http://127.0.0.1\x00/",
    "http://127.0.0.1\x00.example.com/",
    "\x00http://127.0.0.1/",
    "\x01http://127.0.0.1/",
    "http://127.0.0.1\x7f/",
    "http://127.0.0.1\x85/",
    "http://127.0.0.1\u00a0/",
    "http://127.0.0.1\u2028/",
    "http://127.0.0.1\ufeff/",
    "\ufeffhttp://127.0.0.1/",
    "http://127.0.0.1\u200b/",
    "http://127\u200b.0.0.1/",
    "http://127.0.0.1\u00ad/",
    "http://loc\u00adalhost/",
    "http://local\u200bhost/",
    "http://local\u2060host/",
    "http://127\u2024 0.0.1/",
    "http://127\u20240\u20240\u20241/",
    "http://127.0.0.1\u2044x/",
    "http://127.0.0.1\u2100/",
    "http://127.0.0.1\uff0fexample.com/",
    "http://example.com\uff20127.0.0.1/",
    "http://127.0.0.1\uff1a80/",
    "http://127.0.0.1\uff03.example.com/",
    "http://127.0.0.1\ud800/",
    "http://localho\u017ft/",
    "http://l\u2134calhost/",
    "http://\u2112ocalhost/",
]
ALL = NOTATIONS + INVISIBLE


def resolver(host, port):
    return [CARELESS.get(host, "127.0.0.1")]


def test_table_is_long_and_says_nothing_twice():
    assert len(ALL) == len(set(ALL)) >= 240


@pytest.mark.parametrize("notation", ALL, ids=ascii)
def test_hostile_notation_opens_no_socket(notation):
    connector = Recorder()

    with pytest.raises(AddressError) as caught:
        fetch(notation, network=Network(resolver, connector))

    assert connector.opened == []
    assert str(caught.value)


@pytest.mark.parametrize("notation", ALL, ids=ascii)
def test_hostile_notation_opens_no_socket_where_every_port_is_allowed(notation):
    connector = Recorder()
    policy = Policy(ports=frozenset(range(65536)))

    with pytest.raises(AddressError):
        fetch(notation, policy=policy, network=Network(resolver, connector))

    assert connector.opened == []
