"""A long text has a list of its parts, a time that it takes, and a box that says where it comes from."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Watch
from tests.factories import AuthorFactory, OriginalFactory, PublishedFactory, UserFactory
from tests.views.pages import page

pytestmark = pytest.mark.django_db


def trust(client, article):
    return page(client, article).partition('class="trust"')[2].partition("</section>")[0]


def test_a_text_with_three_headings_has_contents(client):
    html = page(client, PublishedFactory(body="# 潮\n\n文。\n\n## 岩\n\n文。\n\n# 月\n\n文。"))

    assert '<a href="#h-潮">潮</a>' in html
    assert html.index('href="#h-岩"') < html.index('href="#h-月"') < html.index('id="h-潮"')


def test_a_text_with_fewer_has_none(client):
    assert 'class="contents"' not in page(
        client, PublishedFactory(body="# 潮\n\n文。\n\n# 月\n\n文。")
    )


def test_readers_see_how_long_it_takes(client):
    assert "約3分で読めます" in page(client, PublishedFactory(body="潮" * 1500))


@pytest.mark.parametrize(("length", "is_long"), [(100, False), (2500, True)])
def test_only_a_long_text_tells_how_far_one_has_come(client, length, is_long):
    assert ('class="long"' in page(client, PublishedFactory(body="潮" * length))) == is_long


def test_a_title_parts_between_phrases(client):
    article = PublishedFactory(title="<潮>が一時間だけ置いていくもの")

    assert "一時間だけ<wbr>置いていく<wbr>もの</h1>" in page(client, article)
    assert "&lt;潮&gt;" in page(client, article)


def test_a_title_in_another_language_stays_whole(client):
    article = PublishedFactory(title="What the tide leaves", language="en")

    assert ">What the tide leaves</h1>" in page(client, article)


def test_the_box_says_who_wrote_and_who_translated(client):
    author = AuthorFactory(name="アンナ・リンド", original_name="Anna Lind")
    original = OriginalFactory(title="On Tide Pools", site_name="Tide Notes", authors=[author])
    article = PublishedFactory(original=original, translators=[UserFactory(name="森 はるか")])

    box = trust(client, article)

    for words in ("On Tide Pools", "アンナ・リンド", "Anna Lind", "Tide Notes", "森 はるか"):
        assert words in box
    assert original.url in box


def test_a_grant_is_told_and_nothing_else_of_the_ledger(client, settings):
    article = PublishedFactory()
    article.original.permissions.update(evidence="SECRET", conditions="PRIVATE")

    html = page(client, article)

    assert "権利者の許諾を得て翻訳し、公開しています。" in html
    assert "SECRET" not in html
    assert "PRIVATE" not in html


def test_where_the_gate_only_warns_no_grant_is_claimed(client, settings):
    settings.GATE_WARNS = ["permission-missing"]

    assert "許諾を得て" not in page(client, PublishedFactory())


def test_a_licence_is_named_instead_of_a_grant(client):
    original = OriginalFactory(permission="", licence="CC BY 4.0")

    box = trust(client, PublishedFactory(original=original, licence="CC-BY-4.0"))

    assert "Creative Commons Attribution 4.0 International" in box
    assert "許諾を得て" not in box


def test_an_archived_copy_is_offered_where_there_is_one(client):
    article = PublishedFactory()
    assert "保存された原文のページ" not in trust(client, article)
    Watch.objects.update_or_create(
        original=article.original, defaults={"archive_url": "https://archive.example/1/pools"}
    )

    assert 'href="https://archive.example/1/pools"' in trust(client, article)


def test_the_day_of_the_last_change_is_told_if_it_is_another(client):
    article = PublishedFactory(published_at=timezone.now() - timedelta(days=3))

    assert "最終更新" in trust(client, article)
    assert "最終更新" not in trust(client, PublishedFactory(published_at=timezone.now()))
