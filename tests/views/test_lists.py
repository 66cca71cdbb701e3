import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from articles.models import Article
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


def publish(count, **fields):
    now = timezone.now()
    return [
        PublishedFactory(published_at=now - timedelta(minutes=n), **fields) for n in range(count)
    ]


def beside(client, address):
    html = client.get(address).content.decode()
    return re.findall(r'<a href="([^"]+)"\s+rel="(?:prev|next)"', html)


def titles(response):
    found = Article.objects.in_bulk(response.context["page"].keys)
    return [found[key].title for key in response.context["page"].keys]


def test_home_shows_the_newest_first_and_nothing_hidden(client):
    newest, older = publish(2)
    ArticleFactory()
    WithdrawnFactory()
    PublishedFactory(published_at=timezone.now() + timedelta(days=1))

    assert titles(client.get("/")) == [newest.title, older.title]


def test_an_empty_site_says_so(client):
    assert "まだ記事がありません" in client.get("/").content.decode()


def test_pages_follow_each_other_without_gap_or_repeat(client):
    expected = [article.title for article in publish(45)]

    seen, place = [], ""
    for _ in range(3):
        response = client.get("/", {"before": place} if place else {})
        seen += titles(response)
        place = response.context["page"].older

    assert seen == expected
    assert place == ""


def test_articles_of_one_second_are_all_listed(client):
    same = timezone.now()
    for _ in range(25):
        PublishedFactory(published_at=same)

    first = client.get("/")
    second = client.get("/", {"before": first.context["page"].older})

    assert len({*titles(first), *titles(second)}) == 25


def test_an_article_published_meanwhile_moves_no_page(client):
    publish(25)
    place = client.get("/").context["page"].older
    before = titles(client.get("/", {"before": place}))

    PublishedFactory()

    assert titles(client.get("/", {"before": place})) == before


@pytest.mark.parametrize(
    "place",
    ["x", "1", "1-", "-1", "1-x", "9" * 41, "9" * 30 + "-1", "１-１", "1-1\x00", "' OR 1=1--"],
)
def test_a_place_that_nobody_gave_out_is_not_found(client, place):
    assert client.get("/", {"before": place}).status_code == 404


def test_a_place_behind_everything_is_an_empty_page(client):
    publish(1)

    assert titles(client.get("/", {"before": f"1-{'9' * 30}"})) == []


def test_an_authors_page_lists_what_we_translated(client):
    author = AuthorFactory(name="アンナ・リンド", biography="海辺の随筆家。")
    article = PublishedFactory(original=OriginalFactory(authors=[author]))
    PublishedFactory()

    response = client.get(author.get_absolute_url())

    assert titles(response) == [article.title]
    assert "海辺の随筆家。" in response.content.decode()


def test_a_sites_page_lists_what_we_translated_from_it(client):
    original = OriginalFactory(url="https://www.例え.example/a", site_name="例のサイト")
    article = PublishedFactory(original=original)
    PublishedFactory()

    response = client.get(original.site_page)

    assert titles(response) == [article.title]
    assert "例のサイト" in response.content.decode()


def test_a_tags_page_lists_what_carries_it(client):
    tag = TagFactory(name="潮だまり")
    article = PublishedFactory(tags=[tag])
    PublishedFactory()

    assert titles(client.get(tag.get_absolute_url())) == [article.title]


def test_a_site_is_called_as_most_of_what_may_be_read_calls_it(client):
    for number, name in enumerate(["Old Notes", "Tide Notes", "Tide Notes", "", "", ""]):
        original = OriginalFactory(url=f"https://tide.example/{number}", site_name=name)
        PublishedFactory(original=original)
    draft = OriginalFactory(url="https://tide.example/draft", site_name="Secret Notes")
    ArticleFactory(original=draft)

    html = client.get("/sites/tide.example/").content.decode()

    assert "<h1>Tide Notes</h1>" in html
    assert "Secret Notes" not in html


@pytest.mark.parametrize("made", [ArticleFactory, WithdrawnFactory])
@pytest.mark.parametrize("kind", ["author", "site", "tag"])
def test_what_nothing_public_names_has_no_page_but_for_who_works_here(
    client, as_editor, made, kind
):
    tag = TagFactory()
    article = made(tags=[tag])
    author = article.original.authors.get()
    address = {
        "author": author.get_absolute_url(),
        "site": article.original.site_page,
        "tag": tag.get_absolute_url(),
    }[kind]

    assert client.get(address).status_code == 404
    assert "まだ記事がありません。" in as_editor.get(address).content.decode()


def test_a_months_page_lists_its_articles(client):
    article = PublishedFactory(published_at=datetime(2025, 12, 31, 15, tzinfo=UTC))
    PublishedFactory()

    assert titles(client.get("/archive/2026/01/")) == [article.title]


def test_the_archive_leads_to_every_month(client):
    PublishedFactory(published_at=datetime(2026, 3, 5, tzinfo=UTC))
    PublishedFactory(published_at=datetime(2026, 3, 6, tzinfo=UTC))
    ArticleFactory()

    response = client.get("/archive/")

    assert [total for _, total in response.context["months"]] == [2]
    assert "/archive/2026/03/" in response.content.decode()


def test_a_years_page_lists_its_months_and_its_articles(client):
    article = PublishedFactory(published_at=datetime(2025, 12, 31, 15, tzinfo=UTC))
    later = PublishedFactory(published_at=datetime(2026, 3, 5, tzinfo=UTC))
    PublishedFactory(published_at=datetime(2026, 12, 31, 15, tzinfo=UTC))

    response = client.get("/archive/2026/")

    assert titles(response) == [later.title, article.title]
    assert [(month.month, total) for month, total in response.context["months"]] == [(1, 1), (3, 1)]


def test_a_time_leads_to_the_nearest_ones_with_articles(client):
    for year, month in ((2019, 11), (2023, 4), (2026, 2)):
        PublishedFactory(published_at=datetime(year, month, 9, tzinfo=UTC))
    PublishedFactory(published_at=timezone.now() + timedelta(days=90))

    assert beside(client, "/archive/2023/04/") == ["/archive/2019/11/", "/archive/2026/02/"]
    assert beside(client, "/archive/2023/") == ["/archive/2019/", "/archive/2026/"]
    assert beside(client, "/archive/2026/02/") == ["/archive/2023/04/"]


def test_a_time_without_articles_says_so(client):
    assert "この月に公開した記事はありません。" in client.get("/archive/2023/04/").content.decode()
    assert "この年に公開した記事はありません。" in client.get("/archive/2023/").content.decode()


def test_a_month_has_one_address(client):
    response = client.get("/archive/2026/1/")

    assert (response.status_code, response["Location"]) == (301, "/archive/2026/01/")


@pytest.mark.parametrize(
    "path",
    [
        "/authors/nobody/",
        "/sites/nowhere.example/",
        "/tags/nothing/",
        "/archive/2026/13/",
        "/archive/0/1/",
        "/archive/1/1/",
        "/archive/99999999999999999999999/1/",
        "/archive/99999/1/",
        "/archive/2026/0/",
        "/archive/9999/12/",
        "/archive/0999/",
        "/archive/9999/",
    ],
)
def test_a_list_of_nothing_known_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("count", [20, 200])
def test_home_takes_three_queries_for_any_number(client, django_assert_num_queries, count):
    original = OriginalFactory(authors=[AuthorFactory(), AuthorFactory()])
    image = ImageFactory()
    now = timezone.now()
    articles = [
        Article(
            title=f"題{n}",
            body="文",
            path=f"p/{n}",
            original=original,
            lead_image=image,
            state="published",
            published_at=now,
        )
        for n in range(count)
    ]
    Article.objects.bulk_create(articles)

    with django_assert_num_queries(3):
        client.get("/")


@pytest.mark.parametrize("kind", ["author", "site", "tag", "month", "year", "archive"])
def test_every_list_takes_few_queries(client, django_assert_max_num_queries, kind):
    tag, original = TagFactory(), OriginalFactory()
    publish(25, original=original, tags=[tag])
    now = timezone.localtime()
    address = {
        "author": original.authors.get().get_absolute_url(),
        "site": original.site_page,
        "tag": tag.get_absolute_url(),
        "month": f"/archive/{now.year}/{now.month:02}/",
        "year": f"/archive/{now.year}/",
        "archive": "/archive/",
    }[kind]

    with django_assert_max_num_queries(6):
        assert client.get(address).status_code == 200
