from datetime import timedelta

import pytest
from django.utils import timezone

from articles.pagecache.turning import Turn
from tests.factories import PublishedFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def noon():
    return timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)


def test_a_turn_is_asked_for_once_until_it_comes(noon, django_assert_num_queries):
    turn = Turn()
    due = noon + timedelta(hours=1)
    PublishedFactory(published_at=due)
    assert turn.next_after(noon) == due

    with django_assert_num_queries(0):
        assert turn.next_after(noon + timedelta(minutes=59)) == due


def test_after_a_clock_was_set_back_it_is_asked_for_again(noon):
    turn = Turn()
    PublishedFactory(published_at=noon - timedelta(hours=1))
    turn.next_after(noon)

    earlier = noon - timedelta(hours=2)

    assert turn.next_after(earlier) == noon - timedelta(hours=1)
