import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.views import sheets
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    WithdrawnFactory,
)

pytestmark = pytest.mark.django_db


def listed(response):
    return [(entry.name, entry.total) for entry in response.context["entries"]]


def groups(response):
    return [
        (group.name, [(entry.name, entry.total) for entry in group.entries])
        for group in response.context["groups"]
    ]


def test_authors_stand_in_the_rows_of_their_readings(client):
    lind = AuthorFactory(name="アンナ・リンド")
    mori = AuthorFactory(name="森 はるか", reading="もり・はるか")
    vogt = AuthorFactory(name="Emil Vogt")
    zhou = AuthorFactory(name="周樹人")
    for authors in ([lind], [lind, mori], [vogt], [zhou]):
        PublishedFactory(original=OriginalFactory(authors=authors))

    response = client.get("/authors/")

    assert groups(response) == [
        ("あ", [("アンナ・リンド", 2)]),
        ("ま", [("森 はるか", 1)]),
        ("A–Z", [("Emil Vogt", 1)]),
        ("", [("周樹人", 1)]),
    ]
    assert 'href="#row-4"' in response.content.decode()
    assert lind.get_absolute_url() in response.content.decode()


def test_sites_stand_under_the_name_that_most_originals_give_them(client):
    for number, name in enumerate(["Old Notes", "Tide Notes", "Tide Notes", ""]):
        url = f"https://tide.example/{number}"
        PublishedFactory(original=OriginalFactory(url=url, site_name=name))
    PublishedFactory(original=OriginalFactory(url="https://nameless.example/", site_name=""))

    response = client.get("/sites/")

    assert listed(response) == [("nameless.example", 1), ("Tide Notes", 4)]
    assert 'href="/sites/tide.example/"' in response.content.decode()


def test_the_commonest_tags_come_first(client):
    sea, walk, map_ = TagFactory(name="海"), TagFactory(name="さんぽ"), TagFactory(name="Map")
    PublishedFactory(tags=[sea, walk])
    PublishedFactory(tags=[sea, map_])

    response = client.get("/tags/")

    assert listed(response) == [("海", 2), ("さんぽ", 1), ("Map", 1)]
    assert sea.get_absolute_url() in response.content.decode()


@pytest.fixture
def short_sheets(monkeypatch):
    monkeypatch.setattr(sheets, "LENGTH", 2)


def test_a_long_index_goes_on_from_sheet_to_sheet(client, short_sheets):
    PublishedFactory(tags=[TagFactory(name=name) for name in "かきくけこ"])

    pages = [client.get("/tags/", {"page": number}) for number in (1, 2, 3)]

    assert [[name for name, _ in listed(page)] for page in pages] == [
        ["か", "き"],
        ["く", "け"],
        ["こ"],
    ]
    assert re.findall(r'href="([^"]+)" rel="(prev|next)"', pages[1].content.decode()) == [
        ("./", "prev"),
        ("?page=3", "next"),
    ]
    assert "/tags/?page=2" in pages[1].content.decode().partition('rel="canonical"')[2][:100]


def test_a_row_is_found_on_whichever_sheet_it_begins(client, short_sheets):
    authors = [AuthorFactory(name=name) for name in ("アン", "カイ", "キム", "クロ", "サラ")]
    PublishedFactory(original=OriginalFactory(authors=authors))

    response = client.get("/authors/", {"page": 2})

    assert groups(response) == [("か", [("キム", 1), ("クロ", 1)])]
    addresses = [row.address for row in response.context["rows"]]
    assert addresses == ["./#row-1", "./#row-2", "?page=3#row-3"]


@pytest.mark.parametrize("number", ["0", "2", "-1", "x", "１", "9" * 40])
@pytest.mark.parametrize("address", ["/authors/", "/sites/", "/tags/"])
def test_a_sheet_that_is_not_there_is_not_found(client, address, number):
    assert client.get(address, {"page": number}).status_code == 404


@pytest.mark.parametrize("address", ["/authors/", "/sites/", "/tags/"])
def test_what_is_not_public_is_in_no_index(client, address):
    now = timezone.now()
    tags = [TagFactory()]
    ArticleFactory(tags=tags)
    WithdrawnFactory(tags=tags)
    PublishedFactory(tags=tags, published_at=now + timedelta(days=1))
    PublishedFactory(tags=tags, held_from=now, held_because="permission-expired")

    html = client.get(address).content.decode()

    assert "まだ記事がありません。" in html
    assert tags[0].name not in html


@pytest.mark.parametrize("count", [1, 40])
@pytest.mark.parametrize(
    ("address", "queries"), [("/authors/", 2), ("/sites/", 1), ("/tags/", 2), ("/archive/", 3)]
)
def test_an_index_takes_as_many_queries_for_any_number(
    client, django_assert_num_queries, address, queries, count
):
    for number in range(count):
        original = OriginalFactory(url=f"https://{number}.example/")
        when = timezone.now() - timedelta(days=40 * number)
        PublishedFactory(original=original, tags=[TagFactory()], published_at=when)

    with django_assert_num_queries(queries):
        client.get(address)
