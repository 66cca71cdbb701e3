"""Tests of a page fetched from a server that means well."""

import pytest

from articles.web import (
    AnswerError,
    CharsetSource,
    ConnectionLost,
    NotText,
    Policy,
    RefusedByRobots,
    Undecodable,
    fetch,
    introduce,
)
from tests.web.serving import Reply, html, redirect, serve, typed

PDF = b"%PDF-1.7\n" + bytes(range(256))


def fetch_one(reply, **options):
    with serve({"/": reply}) as site:
        return fetch(site.url(), policy=site.policy(), **options)


def test_page_is_fetched_with_everything_that_is_known_of_it():
    reply = typed(
        "<p>日本語</p>".encode(),
        "text/html; charset=UTF-8",
        ETag='"abc"',
        Last_Modified="Mon, 01 Jan 2024 00:00:00 GMT",
        Content_Language="ja",
    )

    page = fetch_one(reply)

    assert page.text == "<p>日本語</p>"
    assert page.data == "<p>日本語</p>".encode()
    assert (page.status, page.content_type) == (200, "text/html")
    assert (page.charset, page.how_charset_was_found) == ("utf-8", CharsetSource.HEADER)
    assert (page.etag, page.last_modified) == ('"abc"', "Mon, 01 Jan 2024 00:00:00 GMT")
    assert page.headers["content-language"] == "ja"
    assert (page.redirects, page.moved_permanently, page.not_modified) == ((), False, False)


def test_address_is_kept_as_requested_and_as_read():
    with serve({"/%E6%97%A5": html("x")}) as site:
        page = fetch(site.url("/日#part"), policy=site.policy())

    assert page.requested_url == site.url("/日#part")
    assert page.url == site.url("/%E6%97%A5")


def test_request_says_honestly_who_asks_and_nothing_more():
    with serve({"/": html("x")}) as site:
        fetch(site.url(), policy=site.policy(user_agent=introduce("https://blog.example/")))

    [(_, headers)] = site.requests
    assert headers["user-agent"] == "Diary (+https://blog.example/)"
    assert headers["accept-encoding"] == "gzip, deflate, br"
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_proxy_and_credentials_of_the_environment_are_not_used(monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login a password b")
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1/")

    with serve({"/": html("x")}) as site:
        fetch(site.url(), policy=site.policy())

    assert "authorization" not in site.requests[0][1]


def test_cookie_is_neither_kept_nor_sent_back():
    first = Reply(status=302, headers=(("Location", "/b"), ("Set-Cookie", "a=b")))
    with serve({"/": first, "/b": html("b")}) as site:
        page = fetch(site.url(), policy=site.policy())

    assert "cookie" not in site.requests[1][1]
    assert "set-cookie" not in page.headers


def test_unchanged_page_is_not_sent_again():
    def answer(headers):
        return Reply(status=304, headers=(("ETag", '"abc"'),))

    with serve({"/": answer}) as site:
        page = fetch(site.url(), policy=site.policy(), etag='"abc"', last_modified="yesterday")

    assert (page.not_modified, page.status, page.text, page.etag) == (True, 304, "", '"abc"')
    assert site.requests[0][1]["if-none-match"] == '"abc"'
    assert site.requests[0][1]["if-modified-since"] == "yesterday"


def test_status_304_that_nobody_asked_for_does_not_mean_unchanged():
    page = fetch_one(Reply(status=304))

    assert not page.not_modified


@pytest.mark.parametrize("etag", ['"a"\r\nCookie: b', "日本", "a" * 2000, "\x00"])
def test_etag_that_cannot_be_sent_is_left_out(etag):
    with serve({"/": html("x")}) as site:
        fetch(site.url(), policy=site.policy(), etag=etag)

    assert "if-none-match" not in site.requests[0][1]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429, 451, 500, 503])
def test_error_status_is_a_fact_not_a_failure(status):
    page = fetch_one(Reply(PDF * 10000, status, (("Content-Type", "application/pdf"),)))

    assert (page.status, page.text, page.data) == (status, "", b"")


@pytest.mark.parametrize("status", [204, 205])
def test_empty_answer_is_an_empty_page(status):
    page = fetch_one(Reply(status=status, headers=()))

    assert (page.status, page.text) == (status, "")
    assert page.how_charset_was_found is CharsetSource.UNREAD


@pytest.mark.parametrize(
    "content_type",
    [
        "text/html",
        "TEXT/HTML; charset=utf-8",
        "application/xhtml+xml",
        "text/plain",
        "text/xml",
        "application/xml",
        "application/atom+xml",
        "application/json",
        "application/ld+json",
        "text/markdown",
    ],
)
def test_kinds_with_text_are_read(content_type):
    page = fetch_one(typed("日本語の文".encode(), content_type))

    assert page.text == "日本語の文"


@pytest.mark.parametrize(
    "content_type",
    ["application/pdf", "image/png", "image/svg+xml", "application/octet-stream", "video/mp4"],
)
def test_kind_without_text_is_refused_by_its_name(content_type):
    with pytest.raises(NotText) as caught:
        fetch_one(typed(b"anything", content_type))

    assert caught.value.content_type == content_type
    assert content_type in str(caught.value)


@pytest.mark.parametrize("content_type", ["text/html", "text/plain"])
def test_pdf_under_the_name_of_text_is_refused(content_type):
    with pytest.raises(NotText) as caught:
        fetch_one(typed(PDF, content_type))

    assert caught.value.content_type == "application/pdf"


def test_page_without_a_type_is_known_by_its_markup():
    page = fetch_one(Reply(b"\n<!DOCTYPE html><p>x", headers=()))

    assert (page.content_type, page.text) == ("text/html", "\n<!DOCTYPE html><p>x")


def test_picture_is_fetched_as_data_where_it_is_accepted():
    png = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    with serve({"/": typed(png, "image/png")}) as site:
        page = fetch(site.url(), policy=site.policy(accepted_kinds=frozenset({"image/png"})))

    assert (page.data, page.text, page.content_type) == (png, "", "image/png")


def test_bytes_that_are_no_text_are_undecodable():
    with pytest.raises(Undecodable) as caught:
        fetch_one(typed(bytes(range(32)) * 100, "text/plain; charset=utf-8"))

    assert caught.value.charset == "utf-8"


def test_header_is_no_longer_believed_when_the_page_says_better():
    body = '<meta charset="Shift_JIS"><p>吾輩は猫である。</p>'.encode("cp932")

    page = fetch_one(typed(body, "text/html; charset=ISO-8859-1"))

    assert "吾輩は猫である" in page.text
    assert (page.charset, page.how_charset_was_found) == ("shift_jis", CharsetSource.META)


def test_repeated_headers_are_joined_and_the_first_type_counts():
    headers = (
        ("Content-Type", "text/plain"),
        ("Content-Type", "text/html"),
        ("Link", "<a>; rel=license"),
        ("Link", "<b>; rel=canonical"),
    )

    page = fetch_one(Reply(b"x", headers=headers))

    assert page.content_type == "text/plain"
    assert page.headers["link"] == "<a>; rel=license, <b>; rel=canonical"


def test_header_that_is_not_ascii_is_read():
    page = fetch_one(typed(b"x", "text/plain", X_Note="café"))

    assert page.headers["x-note"] == "café"


def test_visit_that_robots_do_not_allow_is_refused_before_it_is_made():
    pages = {"/": redirect("/private"), "/private": html("x")}
    with serve(pages) as site, pytest.raises(RefusedByRobots) as caught:
        fetch(site.url(), policy=site.policy(), may_visit=lambda url: "private" not in url)

    assert caught.value.url == site.url("/private")
    assert site.paths == ["/"]


def test_every_failure_of_an_answer_is_one_family():
    assert issubclass(NotText, AnswerError)
    assert not issubclass(ConnectionLost, AnswerError)
    assert Policy().allowed_addresses == frozenset()
