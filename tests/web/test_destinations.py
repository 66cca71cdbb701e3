"""Tests of where a request goes."""

import pytest

from articles.web.destinations import follow, read_destination
from articles.web.errors import BadHost, BadPort, BadScheme, BadUrl, CredentialsInUrl
from articles.web.policy import Policy

POLICY = Policy(allowed_addresses=frozenset({"127.0.0.1:8123"}))


def url_of(written):
    return read_destination(written, policy=POLICY).url


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("http://example.com", "http://example.com/"),
        ("HTTP://EXAMPLE.com/A", "http://example.com/A"),
        ("https://example.com:443/", "https://example.com/"),
        ("http://example.com:443/", "http://example.com:443/"),
        ("http://example.com/a?b=c#d", "http://example.com/a?b=c"),
        ("http://example.com?b", "http://example.com/?b"),
        ("http://example.com/日本", "http://example.com/%E6%97%A5%E6%9C%AC"),
        ("http://example.com/%e6%97", "http://example.com/%e6%97"),
        ("http://example.com/a/../b/./c", "http://example.com/b/c"),
        ("http://example.com/a/%2E%2e/b", "http://example.com/b"),
        ("http://example.com/a/..", "http://example.com/"),
        ("http://example.com/../../a", "http://example.com/a"),
        (
            "http://example.com/web/2020/http://x.example/",
            "http://example.com/web/2020/http://x.example/",
        ),
        ('http://example.com/"<>', "http://example.com/%22%3C%3E"),
        ("http://example.com/?a[]=b|c", "http://example.com/?a[]=b|c"),
        ("http://127.0.0.1:8123/", "http://127.0.0.1:8123/"),
        ("http://[2606:4700::1]:443/", "http://[2606:4700::1]:443/"),
    ],
)
def test_url_is_read(written, url):
    assert url_of(written) == url


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ("", BadUrl),
        ("example.com", BadUrl),
        ("//example.com/", BadUrl),
        ("http:", BadUrl),
        ("http://", BadUrl),
        ("http:///path", BadUrl),
        ("http:/example.com", BadUrl),
        ("http:example.com", BadUrl),
        ("http://example.com:x/", BadUrl),
        ("http://example.com:/", BadUrl),
        ("http://example.com:080/", BadUrl),
        ("http://example.com:８０/", BadUrl),
        ("http://example.com\\@evil.example/", BadUrl),
        (" http://example.com/", BadUrl),
        ("http://exam\tple.com/", BadUrl),
        ("http://example.com/\n", BadUrl),
        ("http://example.com/a\u00a0b", BadUrl),
        ("http://example.com/\ud800", BadUrl),
        ("http://[::1", BadUrl),
        ("http://[::1]]/", BadUrl),
        ("ftp://example.com/", BadScheme),
        ("file:///etc/passwd", BadScheme),
        ("javascript:alert(1)", BadScheme),
        ("gopher://example.com/", BadScheme),
        ("http://exa%6dple.com/", BadHost),
        ("http://example.com:8080/", BadPort),
        ("http://example.com:99999/", BadPort),
        ("http://user@example.com/", CredentialsInUrl),
        ("http://@example.com/", CredentialsInUrl),
    ],
)
def test_what_could_be_read_otherwise_is_refused(written, error):
    with pytest.raises(error):
        url_of(written)


def test_password_does_not_show_in_the_error():
    with pytest.raises(CredentialsInUrl) as caught:
        url_of("http://user:secret@example.com/path")

    assert caught.value.url == "http://example.com/path"


def test_facts_of_the_refusal_are_attributes():
    with pytest.raises(BadPort) as port:
        url_of("http://example.com:22/")
    with pytest.raises(BadScheme) as scheme:
        url_of("FTP://example.com/")

    assert port.value.port == 22
    assert scheme.value.scheme == "ftp"


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "http://example.com/b"),
        ("b", "http://example.com/a/b"),
        ("../c", "http://example.com/c"),
        ("?q=1", "http://example.com/a/x?q=1"),
        ("//other.example/", "http://other.example/"),
        ("https://other.example/ü", "https://other.example/%C3%BC"),
        ("/with space", "http://example.com/with%20space"),
        ("/web/2020/http://x.example/", "http://example.com/web/2020/http://x.example/"),
        ("#here", "http://example.com/a/x"),
    ],
)
def test_redirect_is_followed_from_where_it_was_given(location, url):
    start = read_destination("http://example.com/a/x", policy=POLICY)

    assert follow(start, location, policy=POLICY).url == url


@pytest.mark.parametrize(
    ("location", "error"),
    [
        ("file:///etc/passwd", BadScheme),
        ("http://example.com:22/", BadPort),
        ("http://a@example.com/", CredentialsInUrl),
        ("http:\\\\127.0.0.1/", BadUrl),
        ("/a\tb", BadUrl),
        ("http://[::1/", BadUrl),
        ("//0x7f.1/", BadHost),
    ],
)
def test_redirect_is_judged_as_strictly_as_the_first_address(location, error):
    start = read_destination("http://example.com/", policy=POLICY)

    with pytest.raises(error):
        follow(start, location, policy=POLICY)
