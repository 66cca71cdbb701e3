"""What pages tell machines: an article all of it, what is not public nothing."""

import json
import re
from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from articles.models import Watch
from tests.descriptions.samples import HOSTILE
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    ImageFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
    WithdrawnFactory,
)
from tests.views.pages import page

pytestmark = pytest.mark.django_db
SITE = "https://diary.example"
META = re.compile(r'<meta (?:property|name)="((?:og|article|twitter):[^"]+)"\s+content="([^"]*)">')
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
ALTERNATE = re.compile(r'<link rel="alternate"\s+hreflang="([^"]+)"\s+href="([^"]+)">')


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


def card(html):
    return {name: unescape(value) for name, value in META.findall(html)}


def test_an_article_has_one_description_that_is_json(client):
    article = PublishedFactory(original=OriginalFactory(url="https://tide.example/pools"))

    (words,) = DATA.findall(page(client, article.get_absolute_url()))

    node = json.loads(words)
    assert node["@id"] == f"{SITE}{article.get_absolute_url()}#article"
    assert node["translationOfWork"]["url"] == "https://tide.example/pools"


def test_an_articles_card_shows_its_picture_and_its_times(client):
    image = ImageFactory(alt="潮だまり")
    article = PublishedFactory(title="潮", lead_image=image, tags=[TagFactory(name="海")])

    found = card(page(client, article.get_absolute_url()))

    assert (found["og:type"], found["og:title"], found["og:locale"]) == ("article", "潮", "ja_JP")
    assert found["og:image"] == f"{SITE}{article.card_url}"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"].startswith("潮 — ")
    assert found["twitter:card"] == "summary_large_image"
    assert found["og:url"] == f"{SITE}{article.get_absolute_url()}"
    assert found["og:description"] == article.summary
    published = timezone.localtime(article.published_at).isoformat(timespec="seconds")
    assert found["article:published_time"].startswith(published[:19])
    assert {"article:modified_time", "article:author", "article:tag"} <= found.keys()


def test_other_pages_show_the_sites_sign(client):
    author = AuthorFactory(name="アンナ", biography="海辺の随筆家。")
    article = PublishedFactory(
        original=OriginalFactory(authors=[author]), tags=[TagFactory(name="海", slug="sea")]
    )
    tag = "/tags/sea/"

    for address, title in [("/", "Diary"), (author.get_absolute_url(), "アンナ"), (tag, "海")]:
        found = card(page(client, address))
        assert (found["og:type"], found["og:title"]) == ("website", title)
        assert found["og:image"] == f"{SITE}/static/icons/icon-512.png"
        assert found["og:description"]
        assert found["og:url"] == f"{SITE}{address}"
    assert card(page(client, article.get_absolute_url()))["og:image"] != found["og:image"]
    assert card(page(client, author.get_absolute_url()))["og:description"] == "海辺の随筆家。"


def test_the_two_languages_name_each_other(client):
    original = OriginalFactory(url="https://tide.example/pools", language="en-GB")
    article = PublishedFactory(original=original)

    html = page(client, article.get_absolute_url())

    here = f"{SITE}{article.get_absolute_url()}"
    assert ALTERNATE.findall(html) == [("ja", here), ("en-GB", "https://tide.example/pools")]
    assert f'<link rel="canonical" href="{here}">' in html


def test_a_text_of_one_language_names_no_other(client):
    article = PublishedFactory(original=OriginalFactory(language="ja"))

    assert "hreflang" not in page(client, article.get_absolute_url()).split("</head>")[0]


def test_no_words_leave_their_place(client):
    hostile = HOSTILE.replace("\x00", "")
    author = AuthorFactory(name=hostile, original_name=hostile, biography=hostile, slug="anna")
    article = PublishedFactory(
        title=hostile,
        body=hostile,
        original=OriginalFactory(title=hostile, site_name=hostile, authors=[author]),
        translators=[UserFactory(name=hostile)],
        tags=[TagFactory(name=hostile, slug="tag")],
        lead_image=ImageFactory(alt=hostile),
        credits=[hostile],
    )

    for address in (article.get_absolute_url(), "/authors/anna/", "/tags/tag/"):
        html = page(client, address)
        assert hostile not in html
        assert card(html)["og:title"].endswith(hostile)
    (words,) = DATA.findall(page(client, article.get_absolute_url()))
    assert json.loads(words)["headline"] == hostile


def test_what_is_not_public_tells_nothing_of_itself(client):
    draft = ArticleFactory(path="draft")
    withdrawn = WithdrawnFactory()
    held = PublishedFactory(held_from=timezone.now(), held_because="permission-expired")
    scheduled = PublishedFactory(published_at=timezone.now() + timedelta(days=1))

    addresses = [draft.get_preview_url(), scheduled.get_preview_url()]
    addresses += [withdrawn.get_absolute_url(), held.get_absolute_url()]
    for address in addresses:
        head = page(client, address).split("</head>")[0]
        assert 'name="robots"' in head
        assert "ld+json" not in head
        assert not META.search(head)
        assert "hreflang" not in head


def test_a_public_article_seen_by_its_preview_link_tells_nothing(client):
    head = page(client, PublishedFactory().get_preview_url()).split("</head>")[0]

    assert "ld+json" not in head
    assert not META.search(head)


def test_a_copy_in_an_archive_is_told(client):
    original = OriginalFactory()
    copy = "https://archive.example/1/https://blog.example/"
    Watch.objects.create(original=original, archive_url=copy)

    (words,) = DATA.findall(page(client, PublishedFactory(original=original).get_absolute_url()))

    assert json.loads(words)["translationOfWork"]["archivedAt"] == copy
