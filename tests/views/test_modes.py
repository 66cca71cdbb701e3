"""The reading mode is chosen by a link, remembered by a cookie, and never leads anywhere else."""

import pytest

from articles import publishing
from tests.factories import ArticleFactory, OriginalFactory, PublishedFactory
from tests.originals.samples import SOURCE, TARGET, snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(editor):
    original = OriginalFactory(permission="", licence="CC BY 4.0")
    snapshot(original)
    made = ArticleFactory(original=original, body="\n\n".join(TARGET))
    publishing.publish(made, by=editor)
    return made


def choose(client, mode, page):
    return client.get(f"/reading/{mode}/", {"next": page})


def test_a_choice_leads_back_to_the_page_in_that_mode(client, article):
    response = choose(client, "bilingual", article.get_absolute_url())

    assert response.status_code == 302
    assert response["Location"] == f"{article.get_absolute_url()}?view=bilingual"
    assert SOURCE[0] in client.get(response["Location"]).content.decode()


def test_a_choice_is_remembered_on_other_pages(client, article):
    assert SOURCE[0] not in client.get(article.get_absolute_url()).content.decode()

    choose(client, "original-first", article.get_absolute_url())

    page = client.get(article.get_absolute_url()).content.decode().partition("<main")[2]
    assert page.index(SOURCE[0]) < page.index(TARGET[0])


def test_the_translation_alone_forgets_the_choice(client, article):
    choose(client, "bilingual", article.get_absolute_url())

    response = choose(client, "translation", article.get_absolute_url())

    assert response["Location"] == article.get_absolute_url()
    assert SOURCE[0] not in client.get(article.get_absolute_url()).content.decode()


def test_an_address_that_names_a_mode_is_stronger_than_the_choice(client, article):
    choose(client, "bilingual", article.get_absolute_url())

    page = client.get(f"{article.get_absolute_url()}?view=translation").content.decode()

    assert SOURCE[0] not in page
    assert client.cookies["view"].value == "bilingual"


@pytest.mark.parametrize("view", ["", "everything", "bilingual\0", "BILINGUAL"])
def test_a_mode_that_is_none_is_the_translation(client, article, view):
    client.cookies["view"] = "nothing"

    page = client.get(article.get_absolute_url(), {"view": view}).content.decode()

    assert SOURCE[0] not in page
    assert TARGET[0] in page


def test_the_page_sets_no_cookie_and_says_that_it_depends_on_one(client, article):
    response = client.get(f"{article.get_absolute_url()}?view=bilingual")

    assert not response.cookies
    assert "Cookie" in response["Vary"]


def test_the_cookie_is_for_this_site_alone_and_lasts(client, article):
    response = choose(client, "ondemand", article.get_absolute_url())

    cookie = response.cookies["view"]
    assert (cookie["samesite"], cookie["httponly"], cookie["path"]) == ("Lax", True, "/")
    assert cookie["max-age"] == 365 * 24 * 3600
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "https://elsewhere.example/entry/a/",
        "//elsewhere.example/entry/a/",
        "/\\elsewhere.example/entry/a/",
        "javascript:alert(1)",
        "/admin/",
        "/reading/bilingual/",
        "/feed/",
    ],
)
def test_a_choice_leads_to_no_page_but_one_that_is_read_in_modes(client, page):
    response = choose(client, "bilingual", page)

    assert response.status_code == 404
    assert not response.cookies


def test_an_address_with_other_letters_is_led_to_as_it_is(client):
    article = PublishedFactory(path="2026/01/01/日本語")

    response = choose(client, "bilingual", "/entry/2026/01/01/日本語/")

    assert response["Location"] == f"{article.get_absolute_url()}?view=bilingual"
    assert client.get(response["Location"]).status_code == 200


def test_a_mode_that_is_none_cannot_be_chosen(client, article):
    assert choose(client, "everything", article.get_absolute_url()).status_code == 404


def test_a_preview_is_read_in_modes_too(client, article):
    article.state, article.published_at = "draft", None
    article.save()
    address = article.get_preview_url()

    response = choose(client, "bilingual", address)

    assert response["Location"] == f"{address}?view=bilingual"
    assert SOURCE[0] in client.get(response["Location"]).content.decode()
