"""The switch between the languages of the site."""

import pytest

from tests.seen import seen

pytestmark = pytest.mark.django_db


def test_a_choice_is_remembered_and_leads_back(client, settings):
    response = client.get("/language/en/?next=/archive/", follow=True)

    assert response.redirect_chain == [("/archive/", 302)]
    assert response["Content-Language"] == "en"
    assert client.cookies[settings.LANGUAGE_COOKIE_NAME].value == "en"


def test_the_cookie_is_for_the_site_alone(client, settings):
    cookie = client.get("/language/en/").cookies[settings.LANGUAGE_COOKIE_NAME]

    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    assert cookie["max-age"] == 365 * 24 * 3600


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "javascript:alert(1)",
        "http:evil.example",
        "http://testserver@evil.example/",
        "archive/",
        "",
    ],
)
def test_nobody_is_led_away(client, address):
    response = client.get("/language/en/", {"next": address})

    assert response["Location"] == "/"


def test_a_line_end_in_an_address_is_no_header(client):
    response = client.get("/language/en/", {"next": "/\r\nSet-Cookie: stolen=1"})

    assert "stolen" not in response.cookies
    assert "\n" not in response["Location"]


def test_the_query_comes_back_from_the_page_itself(client):
    seen_at = "http://testserver/search/?q=潮"

    response = client.get("/language/en/?next=/search/", headers={"referer": seen_at})

    assert response["Location"] == "http://testserver/search/?q=%E6%BD%AE"


@pytest.mark.parametrize(
    "referer", ["http://evil.example/archive/?q=1", "http://testserver/?q=1", "nonsense"]
)
def test_another_page_tells_no_query(client, referer):
    response = client.get("/language/en/?next=/archive/", headers={"referer": referer})

    assert response["Location"] == "/archive/"


def test_an_unknown_language_is_not_found(client, settings):
    response = client.get("/language/xx/")

    assert response.status_code == 404
    assert settings.LANGUAGE_COOKIE_NAME not in response.cookies


def test_a_choice_is_kept_by_no_cache_and_followed_by_no_robot(client):
    assert "no-store" in client.get("/language/en/")["Cache-Control"]
    assert "Disallow: /language/" in client.get("/robots.txt").content.decode()


def test_the_switch_stands_on_pages_and_names_no_query(client):
    response = client.get("/search/?q=secret")

    assert 'href="/language/en/?next=/search/"' in response.content.decode()
    assert "English" in seen(response.content.decode())


def test_the_editorial_office_has_it_too(as_editor):
    html = as_editor.get("/admin/").content.decode()

    assert 'href="/language/en/?next=/admin/"' in html
