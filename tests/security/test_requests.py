"""Requests that somebody forged: no token, another host, headers that only a proxy may send."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import PublishedFactory
from tests.test_roles import ACCOUNTS, ADMIN, PUBLIC, example, member  # noqa: F401  # a fixture

pytestmark = pytest.mark.django_db
# There is nothing to change.
NOTHING_TO_CHANGE = {301, 404, 405}
# Programs for mail call this one without having seen the page; the link in the letter is the proof.
BY_LETTER = {"comment/unsubscribe/<str:token>/"}


def test_nothing_changes_by_a_post_of_another_site(example, administrator):  # noqa: F811
    client = Client(enforce_csrf_checks=True, HTTP_ORIGIN="https://evil.example")
    client.force_login(administrator)

    statuses = {
        pattern: client.post(example(pattern), {"post": "yes"}).status_code
        for pattern in (PUBLIC | ACCOUNTS | ADMIN).keys() - BY_LETTER
    }

    refused = {403} | NOTHING_TO_CHANGE
    assert {pattern: code for pattern, code in statuses.items() if code not in refused} == {}


@pytest.mark.parametrize(
    "host",
    ["evil.example", "testserver.evil.example", "testserver@evil.example", "testserver:x", ""],
)
def test_another_host_is_refused(client, host):
    assert client.get("/", HTTP_HOST=host).status_code == 400


def test_no_header_moves_the_site_elsewhere(client):
    article = PublishedFactory()
    forged = {
        "HTTP_X_FORWARDED_HOST": "evil.example",
        "HTTP_X_FORWARDED_PROTO": "https",
        "HTTP_X_FORWARDED_PORT": "8443",
        "HTTP_X_FORWARDED_PREFIX": "/evil",
        "HTTP_X_ORIGINAL_URL": "/admin/",
        "HTTP_X_REWRITE_URL": "/admin/",
        "HTTP_FORWARDED": "host=evil.example;proto=https",
        "HTTP_X_HTTP_METHOD_OVERRIDE": "DELETE",
    }

    plain = client.get(article.get_absolute_url())
    response = client.get(article.get_absolute_url(), **forged)

    assert response.content == plain.content
    assert b"evil.example" not in client.get("/feed/", **forged).content


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "images/../../diary.sqlite3",
        "images/%2e%2e/secret-key",
        "/etc/passwd",
        "images/" + "0" * 32 + ".svg",
        "images/" + "0" * 32 + ".jpg/../../../secret-key",
        "images/" + "0" * 32 + ".jpg%00.html",
        "....//....//secret-key",
        "images\\..\\..\\secret-key",
    ],
)
def test_no_path_leaves_the_folder_of_pictures(client, name):
    assert client.get(f"/media/{name}").status_code == 404


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        " https://evil.example/",
        "/%0d%0aLocation:%20https://evil.example/",
        "https://testserver@evil.example/",
        "https://testserver.evil.example/",
        "\thttps://evil.example/",
        "http:///evil.example",
    ],
)
def test_no_login_leads_to_another_site(target, editor):
    client = Client()

    response = client.post(
        reverse("account_login"), {"login": "editor", "password": "correct horse", "next": target}
    )

    assert response.status_code == 302
    assert response.url.startswith("/")
    assert not response.url.startswith(("//", "/\\"))
