import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test import RequestFactory
from hypothesis import example, given
from hypothesis import strategies as st

from diary.doors import demand_utf8, is_readable

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


@given(st.one_of(st.text(LETTERS, max_size=60), st.lists(PARTS, max_size=12).map("".join)))
@example("text/plain; charset=zlib")
def test_every_type_is_refused_or_read(kind):
    status = "200 OK" if is_readable(f"text/plain;{kind}") else "415 Unsupported Media Type"

    assert ask(f"text/plain;{kind}") == status
