from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import ArticleFactory, ImageFactory, PublishedFactory, WithdrawnFactory

pytestmark = pytest.mark.django_db
BY = "https://creativecommons.org/licenses/by/4.0/deed"


@pytest.fixture
def image():
    return ImageFactory(
        alt="潮だまり",
        caption="朝の磯",
        credit="海野",
        source_url="https://umino.example/",
        licence="CC BY 4.0",
    )


def test_a_picture_tells_all_that_is_known_of_it_and_leads_back(client, image):
    article = PublishedFactory(title="潮の話", lead_image=image)

    html = client.get(image.get_absolute_url()).content.decode()

    for words in ("潮だまり", "朝の磯", "海野", "https://umino.example/", "CC BY 4.0", BY):
        assert words in html
    assert f'href="{article.get_absolute_url()}"' in html
    assert f'href="{image.file.url}"' in html


def test_a_picture_in_the_text_is_shown_too(client, image):
    PublishedFactory(body=f"![潮]({image.file.url})")

    assert client.get(image.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    "article",
    [
        lambda image: ArticleFactory(lead_image=image),
        lambda image: WithdrawnFactory(lead_image=image),
        lambda image: PublishedFactory(
            lead_image=image, published_at=timezone.now() + timedelta(days=1)
        ),
        lambda image: PublishedFactory(
            lead_image=image, held_from=timezone.now(), held_because="permission-expired"
        ),
    ],
)
def test_what_no_public_article_shows_is_not_shown(client, image, article):
    article(image)

    assert client.get(image.get_absolute_url()).status_code == 404


def test_an_editor_without_the_second_factor_that_they_need_sees_no_drafts(
    as_editor, image, settings
):
    settings.SECOND_FACTOR_REQUIRED = True
    ArticleFactory(lead_image=image)

    assert as_editor.get(image.get_absolute_url()).status_code == 404


def test_an_editor_sees_the_pictures_of_drafts_and_goes_back_to_the_preview(as_editor, image):
    ArticleFactory(lead_image=image)

    html = as_editor.get(image.get_absolute_url()).content.decode()

    assert 'href="/preview/' in html


def test_a_picture_in_many_articles_takes_few_questions(
    client, image, django_assert_max_num_queries
):
    for _ in range(30):
        PublishedFactory(lead_image=image, body=f"![潮]({image.file.url})")

    with django_assert_max_num_queries(4):
        html = client.get(image.get_absolute_url()).content.decode()

    assert html.count("/entry/") == 20


def test_a_picture_that_there_is_not_is_not_found(client):
    assert client.get("/pictures/none/").status_code == 404
