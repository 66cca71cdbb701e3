"""Tests of redirects and of answers that are hardly HTTP."""

import itertools

import pytest

from articles.web import (
    AddressRefused,
    BadAnswer,
    BadPort,
    BadScheme,
    ConnectionLost,
    HeadersTooLarge,
    RedirectLoop,
    TimedOut,
    TooManyRedirects,
    fetch,
)
from tests.web.serving import Reply, answering, html, listen, redirect, serve

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


def fetch_raw(*pieces, **limits):
    with listen(answering(*pieces)) as site:
        return fetch(site.url(), policy=site.policy(**limits))


def chain(length):
    pages = {f"/{number}": redirect(f"/{number + 1}") for number in range(length)}
    return {**pages, f"/{length}": html("end")}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_is_followed(status):
    with serve({"/a": redirect("/b", status), "/b": html("b")}) as site:
        page = fetch(site.url("/a"), policy=site.policy())

    assert (page.text, page.url) == ("b", site.url("/b"))
    assert page.redirects == (site.url("/a"),)
    assert page.moved_permanently == (status in {301, 308})


def test_one_temporary_redirect_makes_the_whole_move_temporary():
    pages = {"/a": redirect("/b", 301), "/b": redirect("/c", 302), "/c": html("c")}
    with serve(pages) as site:
        page = fetch(site.url("/a"), policy=site.policy())

    assert not page.moved_permanently
    assert page.redirects == (site.url("/a"), site.url("/b"))


def test_five_redirects_are_followed():
    with serve(chain(5)) as site:
        page = fetch(site.url("/0"), policy=site.policy())

    assert (page.text, len(page.redirects)) == ("end", 5)


def test_sixth_redirect_is_one_too_many():
    with serve(chain(6)) as site, pytest.raises(TooManyRedirects) as caught:
        fetch(site.url("/0"), policy=site.policy())

    assert caught.value.limit == 5
    assert len(caught.value.redirects) == 6
    assert len(site.requests) == 6


def test_redirects_in_a_circle_are_told_from_too_many():
    pages = {"/a": redirect("/b"), "/b": redirect("/a#again")}

    with serve(pages) as site, pytest.raises(RedirectLoop) as caught:
        fetch(site.url("/a"), policy=site.policy())

    assert caught.value.url == site.url("/a")
    assert caught.value.redirects == (site.url("/a"), site.url("/b"))


@pytest.mark.parametrize(
    ("location", "error"),
    [
        ("http://127.0.0.1/", AddressRefused),
        ("http://169.254.169.254/latest/meta-data/", AddressRefused),
        ("http://[::ffff:7f00:1]/", AddressRefused),
        ("file:///etc/passwd", BadScheme),
        ("gopher://127.0.0.1/", BadScheme),
        ("http://127.0.0.1:1/", BadPort),
    ],
)
def test_redirect_to_where_nobody_may_go_is_refused(location, error):
    with serve({"/": redirect(location)}) as site, pytest.raises(error):
        fetch(site.url(), policy=site.policy())


def test_redirect_that_leads_nowhere_is_a_page_with_that_status():
    with serve({"/": Reply(b"x", 302, ())}) as site:
        page = fetch(site.url(), policy=site.policy())

    assert (page.status, page.text, page.redirects) == (302, "", ())


def test_redirect_with_raw_characters_is_understood():
    with serve({"/%E6%97%A5%20b": html("b")}) as target:
        location = f"Location: {target.url('/日 b')}\r\n\r\n".encode()
        with listen(answering(b"HTTP/1.1 302 Found\r\n" + location)) as site:
            policy = site.policy(
                allowed_addresses=frozenset({f"127.0.0.1:{site.port}", f"127.0.0.1:{target.port}"})
            )
            page = fetch(site.url(), policy=policy)

    assert page.text == "b"


def test_time_is_counted_over_all_redirects_together():
    released = itertools.count()

    def script(accepted):
        accepted.recv(65536)
        accepted.sendall(f"HTTP/1.1 302 F\r\nLocation: /{next(released)}\r\n".encode())
        accepted.settimeout(0.2)
        try:
            accepted.recv(1)
        except TimeoutError:
            accepted.sendall(b"\r\n")

    with listen(script) as site, pytest.raises(TimedOut):
        fetch(site.url(), policy=site.policy(timeout_seconds=0.5, redirects=50))


@pytest.mark.parametrize(
    "answer",
    [
        b"hello\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"<html>old</html>",
        b"HTTP/1.1 2xx OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nBad Header : x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        OK + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n",
    ],
)
def test_answer_that_is_not_http_is_bad(answer):
    with pytest.raises((BadAnswer, ConnectionLost)) as caught:
        fetch_raw(answer)

    assert str(caught.value)


@pytest.mark.parametrize(
    "pieces",
    [
        (),
        (b"HTTP/1.1 200 OK\r\nContent-",),
        (OK + b"Content-Length: 100\r\n\r\nonly this",),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",),
    ],
)
def test_answer_that_breaks_off_is_lost(pieces):
    with pytest.raises(ConnectionLost):
        fetch_raw(*pieces)


def test_body_without_a_length_ends_with_the_connection():
    assert fetch_raw(OK + b"\r\nhello").text == "hello"


def test_chunks_are_joined():
    chunks = b"Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\nTrailer: x\r\n\r\n"

    assert fetch_raw(OK + chunks).text == "hello"


def test_early_hints_are_passed_over():
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 3

    assert fetch_raw(hints, OK + b"\r\nhello").text == "hello"


def test_hints_without_end_are_too_large():
    with pytest.raises(HeadersTooLarge):
        fetch_raw(*[b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"] * 10000)


@pytest.mark.parametrize(
    "headers",
    [
        b"X: " + b"a" * 70_000 + b"\r\n",
        b"X: a\r\n" * 12_000,
        b"X" * 70_000,
    ],
)
def test_headers_beyond_the_limit_are_refused(headers):
    with pytest.raises(HeadersTooLarge) as caught:
        fetch_raw(OK + headers + b"\r\nhello")

    assert caught.value.limit == 64 * 1024


def test_too_many_headers_are_refused_though_they_are_small():
    with pytest.raises(HeadersTooLarge):
        fetch_raw(OK + b"X: a\r\n" * 300 + b"\r\nhello")


def test_headers_within_the_limit_leave_the_body_alone():
    page = fetch_raw(OK + b"X: a\r\n" * 20 + b"\r\n" + b"b" * 5000, header_bytes=1000)

    assert len(page.text) == 5000


def test_upgrade_that_nobody_asked_for_is_bad():
    with pytest.raises(BadAnswer):
        fetch_raw(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nhello")
