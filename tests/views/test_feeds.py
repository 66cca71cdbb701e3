import json
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.http import http_date
from lxml import etree

from articles import publishing
from articles.models import Article
from articles.views.feeds import LENGTH
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

pytestmark = pytest.mark.django_db
NAMES = {"a": "http://www.w3.org/2005/Atom"}
SITE = "https://diary.example"


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = SITE


def entries(client, address="/feed/"):
    return etree.fromstring(client.get(address).content).findall("a:entry", NAMES)


def titles(client, address):
    if address.endswith(".json"):
        return [item["title"] for item in client.get(address).json()["items"]]
    return [entry.findtext("a:title", namespaces=NAMES) for entry in entries(client, address)]


def html_of(client):
    return client.get("/feed.json").json()["items"][0]["content_html"]


@pytest.mark.parametrize("form", ["feed/", "feed.json"])
def test_feeds_hold_what_is_public_and_nothing_else(client, form):
    now = timezone.now()
    author, tag = AuthorFactory(slug="anna"), TagFactory(slug="sea")
    fields = {"original": OriginalFactory(authors=[author]), "tags": [tag]}
    PublishedFactory(title="古い", published_at=now - timedelta(days=1), **fields)
    PublishedFactory(title="新しい", **fields)
    PublishedFactory(title="別", published_at=now - timedelta(days=2))
    ArticleFactory(title="下書き", **fields)
    WithdrawnFactory(title="取り下げ", **fields)
    PublishedFactory(title="予約", published_at=now + timedelta(minutes=1), **fields)
    PublishedFactory(title="保留", held_from=now, held_because="permission-expired", **fields)

    assert titles(client, f"/{form}") == ["新しい", "古い", "別"]
    assert titles(client, f"/authors/anna/{form}") == ["新しい", "古い"]
    assert titles(client, f"/tags/sea/{form}") == ["新しい", "古い"]


@pytest.mark.parametrize("form", ["feed/", "feed.json"])
@pytest.mark.parametrize("what", ["authors", "tags"])
def test_nobody_has_no_feed(client, what, form):
    assert client.get(f"/{what}/nobody/{form}").status_code == 404


@pytest.mark.parametrize("form", ["feed/", "feed.json"])
@pytest.mark.parametrize("what", ["authors", "tags"])
def test_who_is_in_drafts_alone_has_no_feed(client, what, form):
    original = OriginalFactory(authors=[AuthorFactory(slug="anna")])
    ArticleFactory(original=original, tags=[TagFactory(slug="anna")])

    assert client.get(f"/{what}/anna/{form}").status_code == 404


def test_a_feed_says_what_it_is(client):
    assert client.get("/feed/")["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert client.get("/feed.json")["Content-Type"] == "application/feed+json; charset=utf-8"
    assert client.post("/feed/").status_code == 405


def test_a_feed_comes_in_one_piece(client):
    PublishedFactory()

    assert len(list(client.get("/feed/"))) == 1


def test_addresses_are_the_sites_own_whatever_was_asked(client):
    PublishedFactory(body="[前](/entry/a/)")
    author = Article.objects.get().original.authors.get()

    for address in ("/feed/", "/feed.json", f"{author.get_absolute_url()}feed/"):
        sent = client.get(address, HTTP_HOST="localhost").content.decode()
        assert "localhost" not in sent
        assert f"{SITE}{address}" in sent


def test_the_whole_text_stands_by_itself(client):
    image = ImageFactory(caption="引き潮", credit="Anna Lind")
    PublishedFactory(
        body=f"潮[^1]。\n\n![]({image.file.url})\n\n[前](/entry/a/)\n\n[^1]: 注。", lead_image=image
    )

    html = html_of(client)

    assert f'href="{SITE}/entry/a/"' in html
    assert html.count(f'src="{SITE}{default_storage.url(image.file.name)}"') == 2
    assert '#fn-1"' in html
    assert 'href="#' not in html
    assert 'href="/' not in html
    assert "data-block" not in html
    assert "引き潮" in html


def test_the_credit_goes_with_the_text(client, editor):
    original = OriginalFactory(
        permission="", licence="CC BY-SA 4.0", title="On Pools", url="https://tide.example/pools"
    )
    article = ArticleFactory(original=original, translators=[UserFactory(name="森 はるか")])
    publishing.publish(article, by=editor)

    html = html_of(client)
    (entry,) = entries(client)

    assert 'href="https://tide.example/pools"' in html
    assert "森 はるか" in html
    assert "を翻訳したものです。" in html
    assert "「On Pools」" in entry.findtext("a:rights", namespaces=NAMES)


def test_an_id_outlives_title_original_and_author(client):
    article = PublishedFactory()
    before = entries(client)[0].findtext("a:id", namespaces=NAMES)

    Article.objects.update(title="別の題", original=OriginalFactory(), updated_at=timezone.now())

    assert entries(client)[0].findtext("a:id", namespaces=NAMES) == before
    assert before == f"{SITE}{article.get_absolute_url()}"


def test_any_words_survive(client):
    hostile = HOSTILE.replace("\x00", "")
    author = AuthorFactory(name=hostile, original_name=hostile, slug="anna")
    tag = TagFactory(name=hostile, slug="tag")
    PublishedFactory(
        title=hostile,
        body=hostile,
        original=OriginalFactory(title=hostile, site_name=hostile, authors=[author]),
        translators=[UserFactory(name=hostile)],
        tags=[tag],
        credits=[hostile],
    )

    for address in ("/feed/", "/authors/anna/feed/", "/tags/tag/feed/"):
        (entry,) = entries(client, address)
        assert "</script><!--" in entry.findtext("a:title", namespaces=NAMES)
        assert "<script" not in entry.findtext("a:content", namespaces=NAMES)
    item = json.loads(client.get("/feed.json").content)["items"][0]
    assert item["title"] == hostile
    assert "<!--" not in item["content_html"]


@pytest.mark.parametrize("count", [1, LENGTH + 5])
@pytest.mark.parametrize("address", ["/feed/", "/feed.json", "/authors/anna/feed/"])
def test_a_feed_takes_few_queries_for_any_number(client, django_assert_num_queries, address, count):
    author = AuthorFactory(slug="anna")
    for _ in range(count):
        PublishedFactory(
            original=OriginalFactory(authors=[author, AuthorFactory()]),
            tags=[TagFactory()],
            lead_image=ImageFactory(),
            licence="CC-BY-SA-4.0",
        )

    with django_assert_num_queries(6 if "authors" in address else 5):
        assert len(titles(client, address)) == min(count, LENGTH)


@pytest.mark.parametrize("address", ["/feed/", "/feed.json"])
def test_whoever_has_the_newest_is_sent_nothing(client, address):
    PublishedFactory()
    first = client.get(address)

    again = client.get(address, headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("change", ["withdraw", "rename", "retitle"])
def test_every_change_is_sent(client, editor, change):
    PublishedFactory(published_at=timezone.now() - timedelta(days=1))
    article = PublishedFactory()
    before = client.get("/feed/")["ETag"]

    match change:
        case "withdraw":
            publishing.withdraw(article, by=editor, reason="")
        case "rename":
            article.original.authors.update(name="別の名")
        case "retitle":
            article.title = "別の題"
            publishing.save(article, by=editor, based_on=article.version)

    assert client.get("/feed/", headers={"If-None-Match": before}).status_code == 200


@pytest.mark.parametrize("address", ["/feed/", "/feed.json"])
def test_a_date_alone_tells_nobody_that_nothing_changed(client, address):
    article = PublishedFactory()
    first = client.get(address)
    known = http_date(article.updated_at.timestamp())

    again = client.get(address, headers={"If-Modified-Since": known})

    assert "Last-Modified" not in first
    assert again.status_code == 200


def test_pages_name_their_feeds(client):
    article = PublishedFactory(tags=[TagFactory(slug="sea")])
    author = article.original.authors.get()

    for page in ("/", article.get_absolute_url(), author.get_absolute_url(), "/tags/sea/"):
        html = client.get(page).content.decode()
        assert 'href="/feed/"' in html
        assert 'href="/feed.json"' in html
    assert (
        f'href="{author.get_absolute_url()}feed/"'
        in client.get(author.get_absolute_url()).content.decode()
    )
    assert 'href="/tags/sea/feed.json"' in client.get("/tags/sea/").content.decode()
