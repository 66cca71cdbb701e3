"""Tests of slow servers and of secure connections."""

import datetime
import socket
import time

import pytest

from articles.web import (
    ConnectionLost,
    Network,
    Policy,
    TimedOut,
    TlsFailed,
    TlsFault,
    TooLarge,
    fetch,
)
from articles.web.deadlines import Deadline
from articles.web.streams import GuardedStream
from tests.web.serving import PUBLIC, html, listen, names, serve

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
DAY = datetime.timedelta(days=1)
NOW = datetime.datetime.now(datetime.UTC)


def dripping(start, drop, *, seconds=0.05):
    """A script that sends a start at once and then one drop after the other."""

    def script(accepted):
        accepted.recv(65536)
        accepted.sendall(start)
        for _ in range(200):
            accepted.sendall(drop)
            time.sleep(seconds)

    return script


@pytest.mark.parametrize(
    ("start", "drop"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\n", b"X: a\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"a"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (OK + b"\r\n", b"a"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n5;", b"x"),
        (OK + b"Content-Length: 100000\r\n\r\n", b"a"),
    ],
)
def test_server_that_drips_is_cut_off_at_the_limit_on_the_whole(start, drop):
    started = time.monotonic()

    with listen(dripping(start, drop)) as site:
        with pytest.raises(TimedOut) as caught:
            fetch(site.url(), policy=site.policy(timeout_seconds=0.4))

        assert 0.35 < time.monotonic() - started < 2
    assert caught.value.seconds == 0.4


def test_silent_server_is_cut_off():
    def script(accepted):
        while accepted.recv(65536):
            pass

    with listen(script) as site, pytest.raises(TimedOut):
        fetch(site.url(), policy=site.policy(timeout_seconds=0.2))


@pytest.mark.parametrize("greeting", [b"", b"\x16\x03\x03\x40\x00"])
def test_slow_handshake_is_cut_off(greeting):
    def script(accepted):
        accepted.sendall(greeting)
        while greeting or accepted.recv(65536):
            accepted.sendall(b"\x02" if greeting else b"")
            time.sleep(0.05)

    with listen(script) as site:
        site.scheme = "https"
        started = time.monotonic()
        with pytest.raises((TimedOut, TlsFailed)) as caught:
            fetch(site.url(), policy=site.policy(timeout_seconds=0.4))

        assert time.monotonic() - started < 2
    assert greeting or isinstance(caught.value, TimedOut)


def test_name_that_resolves_slowly_is_not_waited_for():
    network = Network(resolver=lambda *_: time.sleep(1) or [])

    with pytest.raises(TimedOut):
        fetch("http://slow.example/", policy=Policy(timeout_seconds=0.2), network=network)


def test_connection_that_is_reset_is_lost():
    def script(accepted):
        accepted.recv(65536)
        accepted.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")

    with listen(script) as site, pytest.raises(ConnectionLost):
        fetch(site.url(), policy=site.policy())


class Deaf:
    """A socket whose other side no longer listens but has answered."""

    def settimeout(self, seconds):
        pass

    def sendall(self, data):
        raise BrokenPipeError

    def recv(self, size):
        return (OK + b"\r\nhello")[:size]

    def close(self):
        pass


def test_server_that_answers_before_it_has_heard_us_out_is_still_heard():
    network = Network(connector=lambda *_: Deaf())

    with pytest.raises(TooLarge):
        fetch(f"http://{PUBLIC}/", policy=Policy(page_bytes=1000), network=network)


def test_nothing_is_sent_when_there_is_nothing_to_send():
    stream = GuardedStream(Deaf(), url="http://x/", deadline=Deadline(5), header_bytes=1)

    stream.write(b"")

    assert stream.get_extra_info("ssl_object") is None


def test_secure_page_is_fetched_by_its_name(authority):
    with serve({"/": html("secret")}, tls=authority.server("blog.example")) as site:
        url = site.url(host="blog.example")
        page = fetch(url, policy=site.policy(), network=authority.network("blog.example"))

    assert page.text == "secret"
    assert site.requests[0][1]["host"] == f"blog.example:{site.port}"


def test_secure_page_is_fetched_by_its_address(authority):
    with serve({"/": html("secret")}, tls=authority.server("127.0.0.1")) as site:
        page = fetch(site.url(), policy=site.policy(), network=authority.network())

    assert page.text == "secret"


def test_server_is_told_which_name_is_wanted(authority):
    wanted = []
    tls = authority.server("blog.example")
    tls.sni_callback = lambda _socket, name, _context: wanted.append(name)

    with serve({"/": html("x")}, tls=tls) as site:
        url = site.url(host="blog.example")
        fetch(url, policy=site.policy(), network=authority.network("blog.example"))

    assert wanted == ["blog.example"]


def fault_of(authority, tls, *, network=None):
    with serve({"/": html("x")}, tls=tls) as site, pytest.raises(TlsFailed) as caught:
        fetch(
            site.url(host="blog.example"),
            policy=site.policy(),
            network=network or authority.network("blog.example"),
        )
    assert caught.value.detail in str(caught.value)
    assert site.requests == []
    return caught.value.fault


def test_certificate_that_has_expired(authority):
    tls = authority.server("blog.example", not_before=NOW - 9 * DAY, not_after=NOW - DAY)

    assert fault_of(authority, tls) is TlsFault.EXPIRED


def test_certificate_that_is_not_yet_valid(authority):
    tls = authority.server("blog.example", not_before=NOW + DAY, not_after=NOW + 9 * DAY)

    assert fault_of(authority, tls) is TlsFault.NOT_YET_VALID


def test_certificate_of_another_host(authority):
    assert fault_of(authority, authority.server("other.example")) is TlsFault.WRONG_HOST


def test_certificate_of_another_address(authority):
    tls = authority.server("127.0.0.2")

    with serve({"/": html("x")}, tls=tls) as site, pytest.raises(TlsFailed) as caught:
        fetch(site.url(), policy=site.policy(), network=authority.network())

    assert caught.value.fault is TlsFault.WRONG_HOST


def test_certificate_signed_by_itself(authority):
    network = Network(resolver=names({"blog.example": ["127.0.0.1"]}))

    assert fault_of(authority, authority.self_signed(), network=network) is TlsFault.SELF_SIGNED


def test_certificate_of_an_authority_that_nobody_knows(authority):
    network = Network(resolver=names({"blog.example": ["127.0.0.1"]}))
    tls = authority.server("blog.example")

    assert fault_of(authority, tls, network=network) is TlsFault.UNKNOWN_AUTHORITY


def test_server_that_does_not_speak_tls(authority):
    with serve({"/": html("x")}) as site:
        site.scheme = "https"
        with pytest.raises(TlsFailed) as caught:
            fetch(site.url(), policy=site.policy(), network=authority.network())

    assert caught.value.fault is TlsFault.OTHER


def test_server_that_hangs_up_during_the_handshake(authority):
    with listen(lambda accepted: accepted.recv(10)) as site:
        site.scheme = "https"
        with pytest.raises((TlsFailed, ConnectionLost)):
            fetch(site.url(), policy=site.policy(), network=authority.network())
