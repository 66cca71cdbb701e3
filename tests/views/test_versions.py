import pytest
from django.utils import timezone

from articles import publishing
from articles.models import Article
from tests.factories import ImageFactory
from tests.publishing.samples import corrected, edited, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(editor):
    return published(editor, title="潮だまり")


@pytest.fixture
def correction(article, editor):
    return corrected(article, editor, "二時間", "十二時間")


def test_the_version_before_says_what_was_wrong(client, correction):
    html = client.get(correction.earlier.get_absolute_url()).content.decode()

    assert "潮は二時間ごとに満ちる。</p>" in html
    assert "石は<em>濡れて</em>光る。" in html


def test_it_says_that_it_is_old_and_leads_to_the_present_one(client, article, correction):
    html = client.get(correction.earlier.get_absolute_url()).content.decode()

    assert "古い版(第1版)です" in html
    assert f'<a href="{article.get_absolute_url()}">いまの記事を読む</a>' in html


def test_it_says_nothing_of_how_long_it_takes(client, correction):
    assert "分で読めます" not in client.get(correction.earlier.get_absolute_url()).content.decode()


def test_search_engines_stay_away(client, correction):
    response = client.get(correction.earlier.get_absolute_url())

    assert response["X-Robots-Tag"] == "noindex"
    assert b'rel="canonical"' not in response.content
    assert b"ld+json" not in response.content


def test_the_version_after_is_no_old_one_until_the_text_changes(
    client, article, editor, correction
):
    address = correction.later.get_absolute_url()
    assert "いま公開している文と同じです" in client.get(address).content.decode()

    edited(article, editor, "静か", "賑やか")

    assert "古い版" in client.get(address).content.decode()


def test_versions_of_silent_changes_are_not_open(client, article, editor, correction):
    edited(article, editor, "静か", "賑やか")
    edited(article, editor, "賑やか", "暗い")

    numbers = [each.number for each in article.revisions.order_by("number")]
    answers = [client.get(f"/versions/{article.path}/{number}/").status_code for number in numbers]

    assert answers == [200, 200, 404, 404]


def test_a_version_goes_with_its_article(client, article, editor, correction):
    publishing.withdraw(article, by=editor, reason="")

    response = client.get(correction.earlier.get_absolute_url())

    assert (response.status_code, response["Location"]) == (302, article.get_absolute_url())


def test_a_held_article_holds_its_versions(client, article, correction):
    Article.objects.update(held_from=timezone.now(), held_because="permission-expired")

    assert client.get(correction.earlier.get_absolute_url()).status_code == 302


def test_a_picture_leads_to_no_page_that_has_lost_it(client, editor):
    image = ImageFactory()
    article = published(editor, body=f"潮は二時間ごとに満ちる。\n\n{image.markdown}")
    correction = corrected(article, editor, "二時間", "十二時間")

    html = client.get(correction.earlier.get_absolute_url()).content.decode()

    assert image.file.url in html
    assert image.get_absolute_url() not in html


@pytest.mark.parametrize("number", ["0", "99", "9" * 30])
def test_other_numbers_are_not_found(client, article, correction, number):
    assert client.get(f"/versions/{article.path}/{number}/").status_code == 404


def test_a_page_costs_few_queries(client, correction, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get(correction.earlier.get_absolute_url())
