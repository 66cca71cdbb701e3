from datetime import timedelta

import pytest
from django.utils import timezone

from articles.descriptions import describe
from articles.models import Article, Watch
from tests.factories import (
    AuthorFactory,
    ImageFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_URL = "https://diary.example"


def described(**fields):
    return describe(Article.objects.get(pk=PublishedFactory(**fields).pk))


def test_a_translation_names_whoever_made_it():
    author = AuthorFactory(name="アンナ・リンド", original_name="Anna Lind", slug="anna")
    found = described(
        path="海/1",
        original=OriginalFactory(authors=[author]),
        translators=[UserFactory(name="森 はるか")],
        tags=[TagFactory(name="海")],
    )

    assert found.url == "https://diary.example/entry/%E6%B5%B7/1/"
    assert found.original.authors[0].url == "https://diary.example/authors/anna/"
    assert (found.translators, found.tags) == (("森 はるか",), ("海",))


def test_what_waited_for_its_second_changed_then():
    later = timezone.now().replace(microsecond=0) + timedelta(days=2)

    found = described(published_at=later)

    assert found.modified == found.published == later


def test_a_picture_has_a_whole_address():
    image = ImageFactory()

    picture = described(lead_image=image).picture

    assert picture.url == f"https://diary.example{image.file.url}"
    assert (picture.width, picture.height) == (1600, 1000)


def test_an_original_that_is_gone_is_read_in_its_copy():
    original = OriginalFactory()
    copy = "https://archive.example/1/https://blog.example/"
    Watch.objects.create(
        original=original, condition="gone", since=timezone.now(), archive_url=copy
    )

    found = described(original=original).original

    assert (found.reading_url, found.archive_url, found.url) == (copy, copy, original.url)


@pytest.mark.parametrize(
    ("words", "url"),
    [("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), ("ask me", ""), ("", "")],
)
def test_a_licence_that_is_known_has_an_address(words, url):
    assert described(original=OriginalFactory(licence=words)).original.licence_url == url
