from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from articles import renditions
from articles.views import media
from tests.factories import ArticleFactory, PublishedFactory, WithdrawnFactory

NAME = f"images/{'0a' * 16}.jpg"


@pytest.fixture
def picture():
    default_storage.save(NAME, ContentFile(b"\xff\xd8"))


def test_a_picture_is_sent_as_what_it_is_and_kept(client, picture):
    response = client.get(f"/media/{NAME}")

    assert response.getvalue() == b"\xff\xd8"
    assert response["Content-Type"] == "image/jpeg"
    assert "immutable" in response["Cache-Control"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize(
    "name",
    [
        f"images/{'0b' * 16}.jpg",
        "images/evil.html",
        f"images/{'0a' * 16}.svg",
        "../diary.sqlite3",
        "images/../../settings.py",
        "images//etc/passwd",
    ],
)
def test_nothing_else_is_sent(client, picture, name):
    assert client.get(f"/media/{name}").status_code == 404


def test_pictures_are_only_read(client, picture):
    assert client.post(f"/media/{NAME}").status_code == 405


@pytest.mark.django_db
def test_the_card_of_an_article_is_drawn_when_it_is_asked_for(client, files):
    article = PublishedFactory()

    response = client.get(article.card_url)

    assert response.getvalue().startswith(b"\x89PNG")
    assert (response["Content-Type"], response.status_code) == ("image/png", 200)
    assert response["Cache-Control"] == "public, max-age=86400"
    assert files() == [article.card_file]


@pytest.mark.django_db
def test_half_a_card_is_drawn_again(client):
    article = PublishedFactory()
    default_storage.save(article.card_file, ContentFile(b"\x89PNG"))

    sent = client.get(article.card_url).getvalue()

    assert len(sent) > 1000


@pytest.mark.django_db
def test_a_card_that_is_there_costs_two_questions(client, django_assert_num_queries):
    article = PublishedFactory()
    renditions.keep_card(article)
    address = article.card_url

    with django_assert_num_queries(2):
        assert client.get(address).getvalue()


@pytest.mark.django_db
def test_an_old_address_of_a_card_leads_to_the_new_one(client, files):
    article = PublishedFactory()
    old = article.card_url.replace(article.card.key, "0" * 32)

    response = client.get(old)

    assert (response.status_code, response["Location"]) == (302, article.card_url)
    assert files() == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "article",
    [
        lambda: ArticleFactory(),
        lambda: WithdrawnFactory(),
        lambda: PublishedFactory(published_at=timezone.now() + timedelta(days=1)),
        lambda: PublishedFactory(held_from=timezone.now(), held_because="permission-expired"),
    ],
)
def test_what_is_not_public_has_no_card(client, article):
    hidden = article()
    renditions.keep_card(hidden)

    assert client.get(hidden.card_url).status_code == 404


@pytest.mark.django_db
def test_whoever_asks_while_a_card_is_drawn_waits(client, monkeypatch):
    article = PublishedFactory()
    answers = iter([False, False, True])
    monkeypatch.setattr(media.renditions, "keep_card", lambda _: next(answers))
    monkeypatch.setattr(media, "PAUSE", 0)
    default_storage.save(article.card_file, ContentFile(b"\x89PNG"))

    assert client.get(article.card_url).getvalue() == b"\x89PNG"


@pytest.mark.django_db
def test_nobody_waits_for_ever(client, monkeypatch):
    monkeypatch.setattr(media.renditions, "keep_card", lambda _: False)
    monkeypatch.setattr(media, "PAUSE", 0)

    response = client.get(PublishedFactory().card_url)

    assert (response.status_code, response["Retry-After"]) == (503, "2")
