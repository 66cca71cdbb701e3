"""Which language a page is in, and that each is in one alone."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.utils import translation

from articles.languages import chosen_language, listed, name_of
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
    WithdrawnFactory,
)
from tests.seen import foreign, seen


@pytest.fixture
def speaking(client: Client, settings):
    """Return a client that chose a language."""

    def choose(language: str) -> Client:
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        return client

    return choose


@pytest.fixture
def pages(db) -> list[str]:
    """Return the address of every public page; its content has no letters at all."""
    author = AuthorFactory(name="3001", original_name="3002", slug="3001", biography="3003")
    tag = TagFactory(name="5001", slug="5001")
    facts = {
        "original": OriginalFactory(
            title="2001", site_name="2002", authors=[author], licence="", language="en"
        ),
        "translators": [UserFactory(name="7001")],
        "tags": [tag],
        "body": "6001\n\n6002",
        "published_at": datetime(2026, 11, 26, tzinfo=UTC),
    }
    published = [PublishedFactory(title=f"100{number}", **facts) for number in range(2)]
    withdrawn = WithdrawnFactory(title="1003", withdrawal_reason="1004", **facts)
    held = PublishedFactory(
        title="1005", held_from=facts["published_at"], held_because="permission-expired", **facts
    )
    draft = ArticleFactory(title="1006", **{**facts, "published_at": None})
    return [
        "/",
        published[0].get_absolute_url(),
        withdrawn.get_absolute_url(),
        held.get_absolute_url(),
        draft.get_preview_url(),
        "/archive/",
        "/archive/2026/11/",
        "/archive/2020/01/",
        author.get_absolute_url(),
        "/sites/blog.example/",
        tag.get_absolute_url(),
        "/search/",
        "/search/?q=1001",
        "/search/?q=999999",
        "/search/?q=-1",
        "/no/such/page/",
        "/preview/expired/",
    ]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_public_page_is_in_one_language(pages, speaking, language):
    client = speaking(language)

    found = {page: client.get(page).content.decode() for page in pages}

    assert {
        page: words for page in pages if (words := foreign(found[page], language=language))
    } == {}
    assert {page for page in pages if f'<html lang="{language}">' not in found[page]} == set()


def test_the_text_of_an_article_keeps_its_own_language(pages, speaking):
    html = speaking("en").get(pages[1]).content.decode()

    assert '<h1 lang="ja"' in html
    assert 'class="text translation" lang="ja"' in html
    assert '<cite lang="en"' in html


@pytest.mark.parametrize(
    ("language", "date", "month"),
    [("ja", "2026年11月26日", "2026年11月"), ("en", "26 November 2026", "November 2026")],
)
def test_dates_are_written_as_the_language_writes_them(pages, speaking, language, date, month):
    client = speaking(language)

    assert date in seen(client.get(pages[1]).content.decode())
    assert month in seen(client.get("/archive/2026/11/").content.decode())


def test_a_public_page_ignores_what_the_browser_prefers(client, db):
    response = client.get("/archive/", headers={"accept-language": "en"})

    assert response["Content-Language"] == "ja"
    assert "Accept-Language" not in response["Vary"]
    assert not response.cookies


def test_the_site_may_be_in_english(client, db, settings):
    settings.LANGUAGE_CODE = "en"

    assert foreign(client.get("/archive/").content.decode(), language="en") == []


def test_japanese_stays_japanese_where_the_site_is_english(speaking, db, settings):
    settings.LANGUAGE_CODE = "en"

    html = speaking("ja").get("/archive/").content.decode()

    assert foreign(html, language="ja") == []


@pytest.mark.parametrize(
    ("accepted", "language"), [("en-GB,en;q=0.9", "en"), ("ja", "ja"), ("fr", "ja"), ("", "ja")]
)
def test_the_admin_follows_the_browser(client, db, accepted, language):
    response = client.get("/admin/login/", headers={"accept-language": accepted})

    assert response["Content-Language"] == language
    assert "Accept-Language" in response["Vary"]


def test_in_the_admin_too_a_choice_counts_more(speaking, db):
    response = speaking("ja").get("/admin/login/", headers={"accept-language": "en"})

    assert response["Content-Language"] == "ja"


def test_a_language_that_nobody_speaks_here_is_no_choice(settings):
    assert chosen_language({settings.LANGUAGE_COOKIE_NAME: "xx"}) == ""
    assert chosen_language({settings.LANGUAGE_COOKIE_NAME: "en"}) == "en"


def test_machines_hear_the_language_of_the_site(pages, speaking):
    client = speaking("en")

    assert client.get("/manifest.webmanifest").json()["lang"] == "ja"
    feed = client.get("/feed.json").json()
    assert feed["language"] == "ja"
    assert "7001訳" in feed["items"][0]["content_html"]


def test_a_request_leaves_no_language_behind(speaking, db):
    speaking("en").get("/archive/")

    assert translation.get_language() == "ja"


def test_names_are_listed_as_the_language_lists_them():
    assert listed(["甲", "乙"]) == "甲、乙"
    with translation.override("en"):
        assert listed(["A", "B"]) == "A, B"


@pytest.mark.parametrize(
    ("code", "japanese", "english"),
    [
        ("ja", "日本語", "Japanese"),
        ("en", "英語", "English"),
        ("en-US", "英語 (en-US)", "English (en-US)"),
        ("zh-Hant", "繁体字中国語", "Traditional Chinese"),
        ("tlh", "tlh", "tlh"),
        ("", "", ""),
    ],
)
def test_a_language_has_a_name_in_the_one_that_is_read(code, japanese, english):
    named = []
    for language in ("ja", "en"):
        with translation.override(language):
            named.append(name_of(code))

    assert named == [japanese, english]
