import pytest

from articles.pagecache import asking
from articles.pagecache.asking import read, request_of

BASE = {
    "REQUEST_METHOD": "GET",
    "PATH_INFO": "/",
    "QUERY_STRING": "",
    "HTTP_HOST": "127.0.0.1:8000",
    "SERVER_PORT": "8000",
    "wsgi.url_scheme": "http",
}


@pytest.fixture(autouse=True)
def _forget():
    yield
    asking._read.cache_clear()


def asked(address: str = "/", **headers: str):
    path, _, query = address.partition("?")
    return read(BASE | {"PATH_INFO": path, "QUERY_STRING": query} | headers)


def test_parameters_that_a_page_does_not_know_are_none():
    assert asked("/?utm_source=x&fbclid=1") == asked("/")
    assert asked("/entry/a/?view=bilingual&utm_source=x") == asked("/entry/a/?view=bilingual")


def test_parameters_have_one_order_and_the_last_of_a_name_counts():
    assert asked("/?before=1-1&before=2-2").query == "before=2-2"
    assert asked("/?before=").query == ""


def test_a_value_that_a_page_does_not_know_is_none():
    assert asked("/entry/a/?view=" + "x" * 50).query == ""
    assert asked("/entry/a/", HTTP_COOKIE="view=nonsense").cookies == ""


def test_reading_mode_and_language_tell_pages_apart():
    found = {
        asked("/entry/a/"),
        asked("/entry/a/?view=bilingual"),
        asked("/entry/a/", HTTP_COOKIE="view=bilingual"),
        asked("/entry/a/", HTTP_COOKIE="language=en; x=1"),
    }

    assert len(found) == 4


@pytest.mark.parametrize(
    "headers",
    [
        {"REQUEST_METHOD": "POST"},
        {"HTTP_COOKIE": "a=b; sessionid=abc"},
        {"HTTP_COOKIE": "messages=abc"},
        {"HTTP_AUTHORIZATION": "Basic eA=="},
        {"HTTP_HOST": "evil.example"},
        {"HTTP_HOST": "127.0.0.1:81"},
        {"HTTP_HOST": "127.0.0.1:8000@evil.example"},
        {"HTTP_HOST": ""},
        {"QUERY_STRING": "before=" + "1" * 400},
        {"QUERY_STRING": "a=b&" * 1000},
        {"PATH_INFO": "/healthz"},
        {"PATH_INFO": "/admin/"},
        {"PATH_INFO": "/search/"},
        {"PATH_INFO": "/nowhere"},
        {"PATH_INFO": "/static/css/base.css"},
    ],
)
def test_no_kept_page_answers(headers):
    assert read(BASE | headers) is None


@pytest.mark.parametrize("name", ["HTTP_HOST", "PATH_INFO", "QUERY_STRING", "HTTP_COOKIE"])
def test_nothing_long_that_strangers_send_is_remembered(name):
    read(BASE | {name: "x" * 10_000})

    assert asking._read.cache_info().currsize == 0


def test_names_of_the_site_are_those_that_it_allows(settings):
    settings.ALLOWED_HOSTS = [".diary.example"]

    assert asked(HTTP_HOST="WWW.diary.example").host == "www.diary.example"
    assert asked() is None


def test_the_application_sees_what_tells_pages_apart_and_nothing_else():
    environ = BASE | {
        "QUERY_STRING": "view=bilingual&next=//evil.example",
        "PATH_INFO": "/entry/a/",
        "HTTP_COOKIE": "csrftoken=1; view=bilingual; language=en",
        "HTTP_X_FORWARDED_HOST": "evil.example",
        "HTTP_X_FORWARDED_PROTO": "https",
        "HTTP_ACCEPT_LANGUAGE": "fr",
        "HTTP_IF_NONE_MATCH": "*",
        "REMOTE_ADDR": "10.0.0.1",
        "REQUEST_METHOD": "HEAD",
    }

    request = request_of(read(environ), environ)

    assert {name for name in request if name.startswith("HTTP_")} == {"HTTP_HOST", "HTTP_COOKIE"}
    assert request["HTTP_COOKIE"] == "language=en; view=bilingual"
    assert request["QUERY_STRING"] == "view=bilingual"
    assert request["REQUEST_METHOD"] == "GET"
    assert "REMOTE_ADDR" not in request


def test_a_proxy_that_is_trusted_says_the_scheme(settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    environ = BASE | {"HTTP_X_FORWARDED_PROTO": "https, http"}

    asked = read(environ)

    assert asked.scheme == "https"
    assert request_of(asked, environ)["HTTP_X_FORWARDED_PROTO"] == "https"


def test_one_that_is_not_trusted_does_not():
    assert asked(HTTP_X_FORWARDED_PROTO="https") == asked()


def test_what_is_long_is_answered_and_not_remembered():
    asking._read.cache_clear()
    long = "x" * 100_000

    assert asked("/", HTTP_COOKIE=f"long={long}") == asked("/")
    assert asked(f"/?utm_source={long}") is None
    assert asked(f"/{long}/") is None
    assert asking._read.cache_info().currsize == 1
