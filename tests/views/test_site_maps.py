from datetime import datetime, timedelta

import pytest
from django.core.files.storage import default_storage
from django.http import Http404
from django.utils import timezone
from lxml import etree

from articles.descriptions.site_maps import IMAGES, NAMESPACE
from articles.models import Article
from articles.views import site_maps
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    ImageFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    WithdrawnFactory,
)

pytestmark = pytest.mark.django_db
NAMES = {"s": NAMESPACE, "i": IMAGES}
SITE = "https://diary.example"


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


def addresses(response):
    root = etree.fromstring(response.content)
    return [loc.text.removeprefix(SITE) for loc in root.findall("*/s:loc", NAMES)]


def test_a_map_leads_to_every_public_page_and_to_nothing_else(client):
    now = timezone.localtime()
    shown = PublishedFactory(
        original=OriginalFactory(url="https://tide.example/", authors=[AuthorFactory(slug="anna")]),
        tags=[TagFactory(slug="sea")],
    )
    hidden = {
        "tags": [TagFactory()],
        "original": OriginalFactory(url="https://hidden.example/"),
    }
    ArticleFactory(path="draft", **hidden)
    WithdrawnFactory(**hidden)
    PublishedFactory(published_at=now + timedelta(days=40), **hidden)
    PublishedFactory(held_from=now, held_because="permission-expired", **hidden)

    response = client.get("/sitemap.xml")

    assert sorted(addresses(response)) == sorted(
        [
            "/",
            "/archive/",
            f"/archive/{now.year}/",
            f"/archive/{now.year}/{now.month:02}/",
            "/authors/",
            "/sites/",
            "/tags/",
            "/corrections/",
            "/authors/anna/",
            "/sites/tide.example/",
            "/tags/sea/",
            shown.get_absolute_url(),
        ]
    )
    assert all(client.get(address).status_code == 200 for address in addresses(response))


def test_an_article_tells_its_pictures_and_its_last_change(client):
    leading, within = ImageFactory(), ImageFactory()
    article = PublishedFactory(
        lead_image=leading, body=f"![]({within.file.url})\n\n![]({leading.file.url})"
    )

    root = etree.fromstring(client.get("/sitemap.xml").content)

    pictures = [found.text for found in root.findall("s:url/i:image/i:loc", NAMES)]
    assert pictures == [
        f"{SITE}{default_storage.url(image.file.name)}" for image in (leading, within)
    ]
    changed = Article.objects.get(pk=article.pk).updated_at
    told = root.findtext("s:url/s:lastmod", namespaces=NAMES)
    assert datetime.fromisoformat(told) == changed.replace(microsecond=0)


def test_a_map_that_would_be_too_long_is_split(rf):
    made = [PublishedFactory() for _ in range(5)]
    request = rf.get("/sitemap.xml")

    index = addresses(site_maps.whole(request, limit=3))
    parts = [
        address
        for part in index
        for kind, number in [part.removeprefix("/sitemap-").removesuffix(".xml").split("-")]
        for address in addresses(getattr(site_maps, kind)(request, int(number), limit=3))
    ]

    assert sorted(parts) == sorted(addresses(site_maps.whole(request)))
    assert {article.get_absolute_url() for article in made} <= set(parts)


def test_a_part_that_is_not_there_is_not_found(client, rf):
    PublishedFactory()

    for address in ("articles-1", "others-1", f"articles-{9**40}", f"others-{9**40}"):
        assert client.get(f"/sitemap-{address}.xml").status_code == 404
    with pytest.raises(Http404):
        site_maps.others(rf.get("/"), 99, limit=1)


def test_a_part_without_public_articles_is_neither_listed_nor_found(rf):
    made = [PublishedFactory() for _ in range(5)]
    others = Article.objects.exclude(pk__in=[made[0].pk, made[-1].pk])
    others.update(published_at=timezone.now() + timedelta(days=1))
    request = rf.get("/sitemap.xml")

    listed = [part for part in addresses(site_maps.whole(request, limit=2)) if "articles" in part]

    shown = sorted({made[0].pk // 2, made[-1].pk // 2})
    assert listed == [f"/sitemap-articles-{number}.xml" for number in shown]
    with pytest.raises(Http404):
        site_maps.articles(request, made[2].pk // 2, limit=2)


@pytest.mark.parametrize("count", [1, 12])
def test_a_map_takes_as_many_queries_for_any_number(client, django_assert_num_queries, count):
    for _ in range(count):
        PublishedFactory(tags=[TagFactory()], lead_image=ImageFactory())

    with django_assert_num_queries(10):
        client.get("/sitemap.xml")


def test_a_map_may_be_kept_and_asked_for_again(client):
    PublishedFactory()
    response = client.get("/sitemap.xml")

    assert response["Content-Type"] == "application/xml; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=600"
    assert "Cookie" not in response.get("Vary", "")
    again = client.get("/sitemap.xml", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304
