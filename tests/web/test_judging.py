"""Tests of which IP addresses belong to the public web."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.web.judging import is_literal, reason_against

PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.215.14",
    "172.15.255.255",
    "172.32.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "11.0.0.1",
    "126.255.255.255",
    "128.0.0.1",
    "169.253.255.255",
    "169.255.0.1",
    "192.167.255.255",
    "192.169.0.1",
    "198.17.255.255",
    "198.20.0.1",
    "203.0.112.1",
    "203.0.114.1",
    "223.255.255.255",
    "168.63.129.17",
    "2606:4700:4700::1111",
    "2001:4860:4860::8888",
    "2a00:1450:4001:80b::200e",
    "2400:cb00::1",
    "2001:200::1",
    "2620:0:2d0:200::7",
]

REFUSED = [
    (".".join("0000"), "unspecified"),
    ("0.1.2.3", "unspecified"),
    ("10.0.0.1", "private"),
    ("10.255.255.255", "private"),
    ("172.16.0.1", "private"),
    ("172.31.255.255", "private"),
    ("192.168.1.1", "private"),
    ("100.64.0.1", "carrier-grade NAT"),
    ("100.127.255.255", "carrier-grade NAT"),
    ("127.0.0.1", "loopback"),
    ("127.255.255.254", "loopback"),
    ("169.254.0.1", "link-local"),
    ("169.254.169.254", "metadata service"),
    ("169.254.170.2", "metadata service"),
    ("100.100.100.200", "metadata service"),
    ("168.63.129.16", "metadata service"),
    ("192.0.0.192", "metadata service"),
    ("192.0.0.8", "special purpose"),
    ("192.0.2.1", "documentation"),
    ("198.51.100.1", "documentation"),
    ("203.0.113.1", "documentation"),
    ("192.88.99.1", "6to4"),
    ("198.18.0.1", "benchmarking"),
    ("198.19.255.255", "benchmarking"),
    ("224.0.0.1", "multicast"),
    ("239.255.255.250", "multicast"),
    ("240.0.0.1", "reserved"),
    ("255.255.255.255", "reserved"),
    ("::", "unspecified"),
    ("::1", "loopback"),
    ("::7f00:1", "IPv4-compatible"),
    ("::8.8.8.8", "IPv4-compatible"),
    ("::ffff:127.0.0.1", "IPv4-mapped"),
    ("::ffff:8.8.8.8", "IPv4-mapped"),
    ("::ffff:0:127.0.0.1", "IPv4-translated"),
    ("64:ff9b::7f00:1", "NAT64"),
    ("64:ff9b:1::a00:1", "NAT64"),
    ("100::1", "reserved"),
    ("2001::1", "Teredo"),
    ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "Teredo"),
    ("2001:2::1", "benchmarking"),
    ("2001:10::1", "special purpose"),
    ("2001:20::1", "special purpose"),
    ("2001:db8::1", "documentation"),
    ("3fff::1", "documentation"),
    ("2002:7f00:1::", "6to4"),
    ("2002:808:808::", "6to4"),
    ("3ffe::1", "special purpose"),
    ("4000::1", "reserved"),
    ("5f00::1", "reserved"),
    ("fc00::1", "unique local"),
    ("fd12:3456::1", "unique local"),
    ("fd00:ec2::254", "metadata service"),
    ("fd20:ce::254", "metadata service"),
    ("fe80::1", "link-local"),
    ("fe80::1%eth0", "link-local"),
    ("2606:4700:4700::1111%1", "link-local"),
    ("fec0::1", "site-local"),
    ("ff02::1", "multicast"),
    ("2606:4700::5efe:a00:1", "ISATAP"),
    ("2606:4700::200:5efe:a00:1", "ISATAP"),
    ("example.com", "not an address"),
    ("0177.0.0.1", "not an address"),
    ("2130706433", "not an address"),
    ("", "not an address"),
]


@pytest.mark.parametrize("address", PUBLIC)
def test_address_of_the_public_web_is_admitted(address):
    assert reason_against(address) == ""


@pytest.mark.parametrize(("address", "reason"), REFUSED)
def test_other_address_is_refused_with_its_reason(address, reason):
    assert reason_against(address) == reason


@given(st.ip_addresses())
def test_whatever_python_calls_not_global_is_refused(address):
    reason = reason_against(str(address))

    assert reason or (address.is_global and not address.is_multicast)


@given(st.integers(0, 2**32 - 1), st.sampled_from(["::ffff:0:0", "::", "64:ff9b::", "2002::"]))
def test_ipv4_address_inside_an_ipv6_address_is_refused_whatever_it_is(inner, prefix):
    shift = 80 if prefix == "2002::" else 0
    address = ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) | inner << shift)

    reason = reason_against(str(address))

    assert reason


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "2606:4700::1"])
def test_address_is_told_from_a_name(host):
    assert is_literal(host)


@pytest.mark.parametrize("host", ["example.com", "1.2.3", "localhost", "0x7f.1"])
def test_name_is_no_literal(host):
    assert not is_literal(host)
