from datetime import timedelta

import pytest
from django.utils import timezone

from articles import web
from articles.models import Mention, Nearness, Whereabouts, surroundings_of
from tests.factories import (
    ArticleFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    WithdrawnFactory,
)

pytestmark = pytest.mark.django_db


def ago(days):
    return timezone.now() - timedelta(days=days)


@pytest.fixture
def article():
    """Return an article between two others that are near to it in time alone."""
    PublishedFactory(published_at=ago(51))
    found = PublishedFactory(
        published_at=ago(50),
        original=OriginalFactory(url="https://tide.example/pools"),
        tags=[TagFactory(name="海"), TagFactory(name="旅")],
    )
    PublishedFactory(published_at=ago(49))
    return found


def leads_to(article, url):
    Mention.objects.create(article=article, page=web.page_of(url))


def surrounding(article):
    return surroundings_of(Whereabouts.of(article))


def related(article):
    return [(each.article, each.nearness) for each in surrounding(article).related]


def test_neighbours_stand_just_before_and_just_after():
    oldest, older, middle, newer, newest = (
        PublishedFactory(published_at=ago(days)) for days in (9, 8, 7, 6, 5)
    )
    ArticleFactory()
    WithdrawnFactory(published_at=ago(7))

    around = surrounding(middle)

    assert (around.older, around.newer) == (older, newer)
    assert surrounding(newest).newer is None
    assert surrounding(oldest).older is None


def test_neighbours_of_the_same_second_are_told_apart():
    now = timezone.now()
    first, second = PublishedFactory(published_at=now), PublishedFactory(published_at=now)

    assert surrounding(second).older == first
    assert surrounding(first).newer == second


def test_a_draft_has_no_address():
    assert ArticleFactory().get_absolute_url() == ""


def test_the_translation_of_what_a_text_leads_to_is_offered_on_both_sides(article):
    other = PublishedFactory(
        published_at=ago(9), original=OriginalFactory(url="https://far.example/")
    )
    leads_to(article, "http://www.far.example/?utm_source=feed#top")

    assert related(article) == [(other, Nearness.MENTIONED)]
    assert related(other) == [(article, Nearness.MENTIONING)]


def test_what_is_nearer_comes_first(article):
    sea, travel = article.tags.order_by("pk")
    authors = article.original.authors.all()
    tagged = PublishedFactory(published_at=ago(1), tags=[sea])
    alike = PublishedFactory(published_at=ago(9), tags=[sea, travel])
    same_author = PublishedFactory(published_at=ago(9), original=OriginalFactory(authors=authors))
    leading = PublishedFactory(published_at=ago(9))
    leads_to(leading, "https://tide.example/pools/")

    assert related(article) == [
        (leading, Nearness.MENTIONING),
        (same_author, Nearness.AUTHOR),
        (alike, Nearness.TAG),
        (tagged, Nearness.TAG),
    ]


def test_more_than_four_are_not_offered(article):
    tags = article.tags.all()
    newest = [PublishedFactory(published_at=ago(days), tags=tags) for days in range(1, 8)]

    assert [found for found, _ in related(article)] == newest[:4]


def test_neighbours_are_not_offered_twice(article):
    older = PublishedFactory(published_at=ago(50.5), tags=article.tags.all())

    around = surrounding(article)

    assert around.older == older
    assert around.related == ()


def test_what_is_not_public_is_not_offered(article):
    now, near = timezone.now(), {"tags": article.tags.all()}
    ArticleFactory(**near)
    WithdrawnFactory(**near)
    PublishedFactory(published_at=now + timedelta(days=1), **near)
    PublishedFactory(held_from=now, held_because="permission-expired", **near)

    assert related(article) == []
