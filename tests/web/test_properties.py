"""For any URL at all: a socket opens to the public web or not at all."""

import ipaddress
from contextlib import suppress
from urllib.parse import quote

from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.web import FetchError, Network, Policy, fetch
from tests.web.serving import Recorder

ADDRESSES = st.one_of(
    st.ip_addresses(v=4).map(int),
    st.sampled_from([0x7F000001, 0xA9FEA9FE, 0x0A000001, 0xC0A80101, 0, 0x64646464, 0xFFFFFFFF]),
)
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９。")


def dotted(number):
    return str(ipaddress.IPv4Address(number))


def parts(number, *, base):
    return ".".join(format(part, base) for part in number.to_bytes(4, "big"))


WRITINGS = st.sampled_from(
    [
        dotted,
        str,
        hex,
        lambda number: f"0{number:o}",
        lambda number: parts(number, base="#x"),
        lambda number: parts(number, base="04o"),
        lambda number: dotted(number) + ".",
        lambda number: dotted(number).translate(FULL_WIDTH),
        lambda number: quote(dotted(number).replace(".", "%2e"), safe="%"),
        lambda number: f"[::{dotted(number)}]",
        lambda number: f"[::ffff:{dotted(number)}]",
        lambda number: f"[64:ff9b::{dotted(number)}]",
        lambda number: f"[2002:{number >> 16:x}:{number & 0xFFFF:x}::]",
        lambda number: f"example.com@{dotted(number)}",
        lambda number: f"{dotted(number)}\\@example.com",
    ]
)
HOSTS = st.one_of(
    st.builds(lambda write, number: write(number), WRITINGS, ADDRESSES),
    st.ip_addresses(v=6).map(lambda address: f"[{address}]"),
    st.sampled_from(["localhost", "example.com", "a.example", "日本語.jp"]),
    st.text(max_size=20),
)
URLS = st.one_of(
    st.text(max_size=60),
    st.builds(
        lambda scheme, host, port, rest: scheme + host + port + rest,
        st.sampled_from(["http://", "https://", "HTTP://", "http:", "//", "http:\\\\", "ftp://"]),
        HOSTS,
        st.sampled_from(["", ":80", ":443", ":22", ":0", ":080", ":x"]),
        st.sampled_from(["", "/", "/a", "?b", "#@127.0.0.1", "\\x"]),
    ),
)
ANSWERS = st.lists(
    st.one_of(ADDRESSES.map(dotted), st.ip_addresses().map(str), st.just("fe80::1%1")), max_size=3
)


def check(url, answers, policy):
    connector = Recorder()
    with suppress(FetchError):
        fetch(url, policy=policy, network=Network(lambda *_: answers, connector))
    for address, port in connector.opened:
        assert ipaddress.ip_address(address).is_global
        assert not ipaddress.ip_address(address).is_multicast
        assert port in policy.ports


@settings(max_examples=300, deadline=None)
@given(URLS, ANSWERS)
@example("http://example.com/", ["93.184.215.14", "127.0.0.1"])
@example("http://example.com/", ["93.184.215.14"])
def test_no_url_opens_a_socket_to_an_address_that_is_not_global(url, answers):
    check(url, answers, Policy())


@settings(max_examples=150, deadline=None)
@given(URLS, ANSWERS)
def test_no_url_opens_one_where_every_port_is_allowed(url, answers):
    check(url, answers, Policy(ports=frozenset(range(65536))))
