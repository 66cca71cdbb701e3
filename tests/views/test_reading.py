import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from articles.models import Author, Watch
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
    WithdrawnFactory,
    crowded,
)
from tests.views.pages import page

pytestmark = pytest.mark.django_db


def test_the_article_stands_beside_its_original(client):
    author = AuthorFactory(name="アンナ・リンド", original_name="Anna Lind")
    original = OriginalFactory(
        url="https://tide.example/pools",
        title="On Tide Pools",
        site_name="Tide Notes",
        language="en-GB",
        published_on=date(2025, 3, 4),
        authors=[author],
    )
    article = PublishedFactory(
        title="潮だまりについて", original=original, translators=[UserFactory(name="森 はるか")]
    )

    html = page(client, article)

    assert "<h1" in html
    assert "潮だまりについて" in html
    assert 'href="https://tide.example/pools"' in html
    assert 'lang="en-GB"' in html
    assert "On Tide Pools" in html
    assert "/sites/tide.example/" in html
    assert "Tide Notes" in html
    assert "アンナ・リンド" in html
    assert "2025年3月4日" in html
    assert "森 はるか" in html
    assert "本文です。" in html


def test_nobody_is_named_where_no_author_is_known(client):
    article = PublishedFactory(title="素", original=OriginalFactory(authors=[]))

    for html in (page(client, article), page(client, "/"), page(client, "/search/?q=素")):
        assert "素" in html
        assert not re.search(r"<(p|dd)>\s*著?\s*</\1>", html)


def test_several_authors_are_all_credited(client):
    authors = [AuthorFactory(name="甲"), AuthorFactory(name="乙")]
    article = PublishedFactory(original=OriginalFactory(authors=authors))

    html = page(client, article)

    assert all(author.get_absolute_url() in html for author in Author.objects.all())


def test_tags_and_neighbours_are_linked(client):
    now = timezone.now()
    older = PublishedFactory(title="前の記事", published_at=now - timedelta(hours=2))
    article = PublishedFactory(published_at=now - timedelta(hours=1), tags=[TagFactory(name="海")])
    newer = PublishedFactory(title="次の記事", published_at=now)

    html = page(client, article)

    assert older.get_absolute_url() in html
    assert newer.get_absolute_url() in html
    assert "前の記事" in html
    assert "次の記事" in html
    assert "海" in html


def test_related_articles_are_offered_with_their_reasons(client):
    article = PublishedFactory(tags=[TagFactory()])
    authors = article.original.authors.all()
    beside = PublishedFactory()
    PublishedFactory(title="同じ人の話", original=OriginalFactory(authors=authors))
    PublishedFactory(title="同じ話題", tags=article.tags.all())
    PublishedFactory()

    html = page(client, article).replace("<wbr>", "")
    names = re.findall(r'related-(?:reason|title)"[^>]*>\s*([^<]+?)\s*<', html)

    assert names == ["同じ書き手", "同じ人の話", "同じタグ", "同じ話題"]
    assert html.count(beside.title) == 1


def test_an_article_without_relations_offers_none(client):
    assert "あわせて読む" not in page(client, PublishedFactory())


@pytest.mark.parametrize("path", ["no/such/entry", "2026/01/01/日本語"])
def test_an_address_of_nothing_is_not_found(client, path):
    assert client.get(f"/entry/{path}/").status_code == 404


def test_a_draft_and_what_is_scheduled_are_not_found(client):
    draft = ArticleFactory(path="a")
    scheduled = PublishedFactory(path="b", published_at=timezone.now() + timedelta(hours=1))

    for article in (draft, scheduled):
        assert client.get(article.get_absolute_url()).status_code == 404


def test_a_withdrawn_article_is_gone_and_says_why(client):
    article = WithdrawnFactory(body="もう読めない文")

    response = client.get(article.get_absolute_url())

    assert response.status_code == 410
    assert "著者の希望により取り下げました。" in response.content.decode()
    assert "もう読めない文" not in response.content.decode()


def test_an_imported_address_without_its_slash_leads_to_the_article(client):
    PublishedFactory(path="2023/04/21/080437")

    response = client.get("/entry/2023/04/21/080437", follow=True)

    assert response.redirect_chain == [("/entry/2023/04/21/080437/", 301)]
    assert response.status_code == 200


def test_an_article_takes_at_most_six_queries(client, django_assert_num_queries):
    now = timezone.now()
    PublishedFactory(published_at=now - timedelta(hours=2))
    article = crowded(published_at=now - timedelta(hours=1))
    PublishedFactory(published_at=now)
    for _ in range(9):
        PublishedFactory(original=article.original, tags=article.tags.all())

    with django_assert_num_queries(6):
        client.get(article.get_absolute_url())


@pytest.mark.parametrize("address", ["/entry/%00/", "/authors/%00/", "/tags/a%00/", "/sites/%00/"])
def test_an_address_with_a_nul_is_of_nothing(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("he", "rtl"), ("ja", "ltr")])
def test_title_and_text_run_as_their_language_does(client, language, direction):
    article = PublishedFactory(language=language, title="題")

    html = client.get(article.get_absolute_url()).content.decode()
    home = client.get("/").content.decode()

    marks = rf'lang="{language}"\s+dir="{direction}"'
    assert re.search(rf"<h1 {marks}\s*>題</h1>", html)
    assert re.search(rf'<div class="text translation" {marks}', html)
    assert home.count(f'dir="{direction}"') == 2


def test_a_withdrawn_page_names_the_way_to_the_original_that_it_has(client):
    html = client.get(WithdrawnFactory().get_absolute_url()).content.decode()

    assert html.index("original-title") < html.index("上の原題のリンクから読めます")


@pytest.mark.parametrize("copy", ["", "https://copy.example/pools"])
@pytest.mark.parametrize(
    "gone",
    [
        WithdrawnFactory,
        lambda: PublishedFactory(held_from=timezone.now(), held_because="permission-expired"),
    ],
)
def test_what_is_not_here_promises_no_original_that_is_gone_too(client, gone, copy):
    article = gone()
    Watch.objects.create(
        original=article.original, condition="gone", since=timezone.now(), archive_url=copy
    )

    html = client.get(article.get_absolute_url()).content.decode()

    assert "読めます" not in html
    assert "から読めなくなっています。" in html
    assert ("保存された写しへ案内します" in html) == bool(copy)


def test_a_withdrawn_page_names_the_author_of_its_original(client):
    author = AuthorFactory(name="アンナ・リンド")
    article = WithdrawnFactory(original=OriginalFactory(authors=[author]))

    html = client.get(article.get_absolute_url()).content.decode()

    assert "アンナ・リンド" in html


@pytest.mark.parametrize("others", [0, 1])
def test_a_withdrawn_page_leads_to_lists_that_hold_anything(client, others):
    original = OriginalFactory()
    article = WithdrawnFactory(original=original)
    for _ in range(others):
        PublishedFactory(original=original)

    html = client.get(article.get_absolute_url()).content.decode()

    for address in (original.site_page, original.authors.get().get_absolute_url()):
        assert (f'href="{address}"' in html) == bool(others)
        assert client.get(address).status_code == (200 if others else 404)
