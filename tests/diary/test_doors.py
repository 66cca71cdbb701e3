from ipaddress import ip_network

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test import RequestFactory
from hypothesis import example, given
from hypothesis import strategies as st

from diary.doors import believe, demand_length, demand_utf8, is_readable

LETTERS = st.characters(min_codepoint=32, max_codepoint=255)
PARTS = st.sampled_from(
    ["charset", "charset*", "=", ";", '"', "'", "hex", "utf-8", "%41", " ", "x"]
)


def ask(kind):
    """Return the status that a server would send."""
    told = []

    def application(environ, start):
        WSGIRequest(environ)
        start("200 OK", [])
        return [b""]

    environ = RequestFactory()._base_environ(CONTENT_TYPE=kind, QUERY_STRING="q=%FF")
    list(demand_utf8(application)(environ, lambda status, headers: told.append(status)))
    return told[0]


@pytest.mark.parametrize(
    "kind",
    [
        "",
        "text/plain",
        "multipart/form-data; boundary=b",
        "application/x-www-form-urlencoded; charset=UTF-8",
    ],
)
def test_what_browsers_send_comes_in(kind):
    assert ask(kind) == "200 OK"


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain; charset=hex",
        "application/x-www-form-urlencoded; charset=utf-7",
        "text/html; charset=\0",
        "text/plain; charset*=nothing''%41",
    ],
)
def test_another_character_set_is_refused_before_it_is_read(kind):
    assert ask(kind) == "415 Unsupported Media Type"


def test_a_type_that_is_longer_than_any_is_refused_before_it_is_read():
    assert ask("text/plain" + ";" * 1000) == "415 Unsupported Media Type"


@given(st.one_of(st.text(LETTERS, max_size=60), st.lists(PARTS, max_size=12).map("".join)))
@example("text/plain; charset=zlib")
def test_every_type_is_refused_or_read(kind):
    status = "200 OK" if is_readable(f"text/plain;{kind}") else "415 Unsupported Media Type"

    assert ask(f"text/plain;{kind}") == status


@pytest.mark.parametrize(
    "name", ["HTTP_TRANSFER_ENCODING", "HTTP_CONTENT_LENGTH", "HTTP_CONTENT_TYPE"]
)
def test_what_has_no_clear_end_is_refused_before_it_is_read(name):
    told = []

    demand_length(pytest.fail)({name: "chunked"}, lambda status, headers: told.append(status))

    assert told == ["411 Length Required"]


@pytest.mark.parametrize(
    ("proxies", "remote", "is_believed"),
    [
        ([], "127.0.0.1", False),
        ([], "", False),
        (["10.0.0.2"], "10.0.0.2", True),
        (["10.0.0.2"], "::ffff:10.0.0.2", True),
        (["10.0.0.2"], "10.0.0.3", False),
        (["10.0.0.2", "fd00::/64"], "fd00::9", True),
        (["10.0.0.2"], "unix:/run/diary.sock", True),
    ],
)
def test_readers_are_told_of_by_our_proxies_alone(proxies, remote, is_believed):
    forwarded = {"HTTP_X_FORWARDED_FOR": "192.0.2.7", "HTTP_X_FORWARDED_PROTO": "https"}
    seen = []

    door = believe(lambda environ, start: seen.append(environ), [ip_network(p) for p in proxies])
    door({"REMOTE_ADDR": remote, "HTTP_HOST": "diary.example", **forwarded}, None)

    told = forwarded if is_believed else {}
    assert seen == [{"REMOTE_ADDR": remote, "HTTP_HOST": "diary.example", **told}]
