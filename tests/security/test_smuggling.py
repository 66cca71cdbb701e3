"""Requests of which two programs might think differently where they end, or whom they ask.

A front server and ours must never be of two minds. Every request here gets one answer, or a refusal
after which the connection is closed, and what it carries inside is never answered as a request.
"""

import pytest

from tests.security.raw import talk
from tests.servers import serving

pytestmark = pytest.mark.django_db
# What the body of a request carries, and what the answer to it would be.
INNER = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
LENGTH = b"Content-Length: %d\r\n" % len(INNER)
CHUNKED = b"Transfer-Encoding: chunked\r\n"
LAST = b"0\r\n\r\n"

REFUSED = {
    "two lengths": (b"Content-Length: 3\r\nContent-Length: 5\r\n", b"abc" + INNER),
    "a list of lengths": (b"Content-Length: 3, 5\r\n", b"abc" + INNER),
    "a length with a sign": (b"Content-Length: +3\r\n", b"abc" + INNER),
    "a negative length": (b"Content-Length: -3\r\n", b"abc" + INNER),
    "a hexadecimal length": (b"Content-Length: 0x3\r\n", b"abc" + INNER),
    "a length and chunks": (LENGTH + CHUNKED, LAST + INNER),
    "chunks and a length": (CHUNKED + LENGTH, LAST + INNER),
    "an unknown coding": (LENGTH + b"Transfer-Encoding: xchunked\r\n", INNER),
    "chunks that are not last": (b"Transfer-Encoding: chunked, identity\r\n", LAST + INNER),
    "two codings": (CHUNKED + b"Transfer-Encoding: identity\r\n", LAST + INNER),
    "a vertical tab": (LENGTH + b"Transfer-Encoding: \x0bchunked\r\n", INNER),
    "a space before the colon": (LENGTH + b"Transfer-Encoding : chunked\r\n", LAST + INNER),
    "a chunk of no size": (CHUNKED, b"zz\r\nabc\r\n" + LAST + INNER),
    "a size with a prefix": (CHUNKED, b"0x3\r\nabc\r\n" + LAST + INNER),
    "a size beyond all numbers": (CHUNKED, b"fffffffffffffffff3\r\nabc\r\n" + LAST + INNER),
    "a chunk longer than it says": (CHUNKED, b"3\r\nabcdef\r\n" + LAST + INNER),
    "a chunk with bare line feeds": (CHUNKED, b"3\nabc\n0\n\n" + INNER),
    "a line feed in an extension": (CHUNKED, b"3;a\nbc\r\nabc\r\n" + LAST + INNER),
    "a coding behind a bare line feed": (b"X-A: 1\n" + CHUNKED, INNER),
    "a folded line": (b"X-A: 1\r\n Transfer-Encoding: chunked\r\n", LAST + INNER),
    "a bare carriage return": (b"X-A: 1\rX-B: 2\r\n", INNER),
    "a space in a name": (b"X A: 1\r\n", INNER),
    "no name": (b": 1\r\n", INNER),
    "a NUL": (b"X-A: a\0b\r\n", INNER),
    "a huge header": (b"X-A: " + b"a" * 600_000 + b"\r\n", INNER),
    "a crowd of headers": (b"".join(b"X-%d: a\r\n" % n for n in range(5000)), INNER),
}
TAKEN = {
    "a length": (LENGTH, INNER),
    "the same length twice": (LENGTH * 2, INNER),
    "a length that the connection is told to drop": (
        LENGTH + b"Connection: content-length\r\n",
        INNER,
    ),
    "chunks alone": (CHUNKED, b"%x\r\n%s\r\n%s" % (len(INNER), INNER, LAST)),
    "packed chunks": (b"Transfer-Encoding: gzip, chunked\r\n", LAST),
    "a length with an underscore": (b"Content_Length: 3\r\n" + LENGTH, INNER),
    "a coding with an underscore": (b"Transfer_Encoding: chunked\r\n" + LENGTH, INNER),
    "a wish for another protocol": (b"Connection: Upgrade\r\nUpgrade: h2c\r\n" + LENGTH, INNER),
}
HEADS = {
    "another protocol": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "no protocol": b"GET /\r\n\r\n",
    "an unknown protocol": b"GET / HTTP/2.0\r\nHost: 127.0.0.1\r\n\r\n",
    "two spaces": b"GET  / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "a huge target": b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "a folded host": b"GET / HTTP/1.1\r\n Host: 127.0.0.1\r\n\r\n",
    "an old protocol with chunks": b"POST / HTTP/1.0\r\n" + CHUNKED + b"\r\n" + LAST,
}
# Each asks for the front page, and names another host somewhere.
ELSEWHERE = {
    "two hosts": (b"/", b"Host: 127.0.0.1\r\nHost: evil.example\r\n"),
    "two hosts the other way": (b"/", b"Host: evil.example\r\nHost: 127.0.0.1\r\n"),
    "a list of hosts": (b"/", b"Host: 127.0.0.1, evil.example\r\n"),
    "no host": (b"/", b""),
    "a whole address alone": (b"http://evil.example/", b""),
    "a whole address of ours for another host": (b"http://127.0.0.1/", b"Host: evil.example\r\n"),
    "a whole address elsewhere": (b"http://evil.example/", b"Host: 127.0.0.1\r\n"),
    "a forwarded host": (b"/", b"Host: 127.0.0.1\r\nX-Forwarded-Host: evil.example\r\n"),
    "a host with an underscore": (b"/", b"Host: 127.0.0.1\r\nX_Forwarded_Host: evil.example\r\n"),
    "another path": (b"/", b"Host: 127.0.0.1\r\nX-Original-URL: /evil.example\r\n"),
}


@pytest.fixture(scope="module")
def server(django_db_setup):
    with serving(PAGE_CACHE="on") as server:
        yield server


def request(method: bytes, headers: bytes, body: bytes, *, target: bytes = b"/") -> bytes:
    return b"%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s\r\n%s" % (method, target, headers, body)


@pytest.mark.parametrize(("headers", "body"), REFUSED.values(), ids=REFUSED)
def test_what_is_unclear_is_refused_and_hung_up_on(server, headers, body):
    for method in (b"GET", b"POST"):
        (answer,) = talk(server.port, request(method, headers, body))

        assert answer.status in {400, 411, 431}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_first_line_that_is_unclear_is_refused_and_hung_up_on(server, head):
    answers = talk(server.port, head)

    assert [answer.status for answer in answers] in ([], [400], [414])


@pytest.mark.parametrize(("headers", "body"), TAKEN.values(), ids=TAKEN)
def test_what_is_clear_has_one_answer_and_the_next_request_its_own(server, headers, body):
    for method in (b"GET", b"POST"):
        # Twice, since the second may come from the cache, which reads no body.
        for _ in range(2):
            answer, probe = talk(server.port, request(method, headers, body))

            assert (answer.is_inner, answer.is_probe, probe.is_probe) == (False, False, True)


@pytest.mark.parametrize(("target", "headers"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_no_page_is_kept_that_names_another_host(server, target, headers):
    for path in (b"", b"feed/"):
        asked = b"GET %s HTTP/1.1\r\n%s\r\n" % (target + path, headers)
        answer, probe = talk(server.port, asked)
        fresh, _ = talk(server.port, request(b"GET", b"", b"", target=b"/" + path))

        assert (answer.status, probe.is_probe) in {(200, True), (400, True)}
        assert fresh.status == 200
        assert b"evil.example" not in fresh.body
        assert answer.status == 400 or answer.body == fresh.body


def test_a_request_inside_a_kept_page_is_no_request(server):
    page = request(b"GET", b"", b"")
    inside = request(b"GET", LENGTH, INNER)

    first, second, probe = talk(server.port, inside + page)

    assert first.body == second.body
    assert probe.is_probe


def test_bare_line_feeds_end_one_request(server):
    answer, probe = talk(server.port, b"GET /healthz HTTP/1.1\nHost: 127.0.0.1\n\n")

    assert answer.is_inner
    assert probe.is_probe
