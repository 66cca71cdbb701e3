"""Tests of the moment in which the socket opens."""

import socket

import pytest

from articles.web import (
    AddressRefused,
    BadPort,
    ConnectionRefused,
    NameNotFound,
    NameNotResolved,
    Network,
    Policy,
    Unreachable,
    fetch,
)
from articles.web.connecting import NETWORK, open_socket, trust
from tests.web.serving import PUBLIC, Recorder, html, leading, redirect, serve


def test_connection_goes_to_the_judged_address_with_the_name_in_the_host_header():
    with serve({"/": html("hello")}) as site:
        connector = Recorder(site.port)

        page = fetch("http://blog.example/", network=leading(PUBLIC, to=connector))

    assert page.text == "hello"
    assert connector.opened == [(PUBLIC, 80)]
    assert site.requests[0][1]["host"] == "blog.example"


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["10.0.0.1", "192.168.0.1"],
        [PUBLIC, "127.0.0.1"],
        ["169.254.169.254", PUBLIC],
        [PUBLIC, "::1"],
        ["2606:4700::1", "::ffff:127.0.0.1"],
        ["fe80::1%2"],
        ["not an address"],
    ],
)
def test_one_refused_address_among_the_answers_refuses_the_host(addresses):
    connector = Recorder()

    with pytest.raises(AddressRefused) as caught:
        fetch("http://blog.example/", network=leading(*addresses, to=connector))

    assert connector.opened == []
    assert caught.value.host == "blog.example"
    assert caught.value.address in addresses
    assert caught.value.address != PUBLIC


def test_name_that_changes_its_address_between_hops_is_judged_again():
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    with serve({"/": redirect("http://blog.example/secret")}) as site:
        connector = Recorder(site.port)
        network = Network(resolver=lambda *_: next(answers), connector=connector)

        with pytest.raises(AddressRefused):
            fetch("http://blog.example/", network=network)

    assert connector.opened == [(PUBLIC, 80)]
    assert site.paths == ["/"]


def test_name_is_asked_for_only_once_a_hop():
    asked = []

    def resolver(host, port):
        asked.append(host)
        return [PUBLIC]

    with serve({"/": redirect("/b"), "/b": html("b")}) as site:
        fetch("http://blog.example/", network=Network(resolver, Recorder(site.port)))

    assert asked == ["blog.example", "blog.example"]


def test_address_in_the_url_is_not_resolved():
    connector = Recorder()
    network = Network(resolver=lambda *_: pytest.fail("asked"), connector=connector)

    with pytest.raises(ConnectionRefused):
        fetch(f"http://{PUBLIC}/", network=network)

    assert connector.opened == [(PUBLIC, 80)]


def test_next_address_is_tried_when_one_fails_but_not_without_end():
    connector = Recorder()
    addresses = [f"93.184.215.{number}" for number in range(10)]

    with pytest.raises(ConnectionRefused):
        fetch("http://blog.example/", network=leading(*addresses, to=connector))

    assert connector.opened == [(address, 80) for address in addresses[:4]]


def test_address_that_swallows_everything_leaves_time_for_the_next():
    shares = []

    def connector(address, port, timeout):
        shares.append(timeout)
        raise TimeoutError

    network = Network(resolver=lambda *_: [PUBLIC, "93.184.215.15"], connector=connector)
    with pytest.raises(Exception, match="within 10 seconds"):
        fetch("http://blog.example/", policy=Policy(timeout_seconds=10), network=network)

    assert shares[0] == pytest.approx(5, abs=0.5)


def test_allowed_address_is_opened_alone_among_refused_ones():
    with serve({"/": html("hello")}) as site:
        connector = Recorder(site.port)
        network = leading("::1", "127.0.0.1", to=connector)

        fetch(site.url(host="localhost"), policy=site.policy(), network=network)

    assert connector.opened == [("127.0.0.1", site.port)]


def test_port_of_an_allowed_address_is_not_open_elsewhere():
    connector = Recorder()
    policy = Policy(allowed_addresses=frozenset({"127.0.0.1:8123"}))

    with pytest.raises(BadPort):
        fetch("http://blog.example:8123/", policy=policy, network=leading(PUBLIC, to=connector))

    assert connector.opened == []


def test_allowed_address_is_not_open_at_another_port():
    connector = Recorder()
    policy = Policy(allowed_addresses=frozenset({"127.0.0.1:8123"}))

    with pytest.raises(AddressRefused):
        fetch("http://127.0.0.1/", policy=policy, network=leading(to=connector))

    assert connector.opened == []


def test_name_without_any_address_is_not_found():
    with pytest.raises(NameNotFound) as caught:
        fetch("http://blog.example/", network=leading(to=Recorder()))

    assert caught.value.host == "blog.example"


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (socket.EAI_NONAME, NameNotFound),
        (socket.EAI_AGAIN, NameNotResolved),
        (socket.EAI_FAIL, NameNotResolved),
    ],
)
def test_unknown_name_is_told_from_a_resolver_in_trouble(number, error):
    def resolver(host, port):
        raise socket.gaierror(number, "failed")

    with pytest.raises(error):
        fetch("http://blog.example/", network=Network(resolver, Recorder()))


def test_closed_port_refuses_connections():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    policy = Policy(allowed_addresses=frozenset({f"127.0.0.1:{port}"}))

    with pytest.raises(ConnectionRefused):
        fetch(f"http://127.0.0.1:{port}/", policy=policy)


def test_socket_to_ipv6_that_cannot_be_opened_is_closed():
    with pytest.raises(OSError, match=r"refused|assign|support|reach"):
        open_socket("::1", 1, 1.0)


def test_host_without_a_way_to_it_is_unreachable():
    def connector(address, port, timeout):
        raise OSError(101, "Network is unreachable")

    network = Network(resolver=lambda *_: [PUBLIC], connector=connector)
    with pytest.raises(Unreachable):
        fetch("http://blog.example/", network=network)


def test_certificates_and_names_are_verified_by_default():
    context = trust()

    assert NETWORK.trust is trust
    assert context.check_hostname
    assert context.verify_mode.name == "CERT_REQUIRED"
    assert context.get_ca_certs()
