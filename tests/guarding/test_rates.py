from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
from django.db import connection, transaction

from articles import guarding, spam
from articles.models import AddressKey, Article, Tally

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
NOTHING = spam.Posting("", "")


def came(address="192.0.2.7", *, purpose="comment", article=1, now=NOW):
    """Count one form, and return how many came before it from its address, network, on its article."""
    network = guarding.network_of(address, now=now)
    posting = guarding.count(
        NOTHING, purpose=purpose, network=network, article=Article(pk=article), now=now
    )
    return posting.by_address, posting.by_prefix, posting.on_article


def test_each_form_is_told_how_many_came_before():
    assert [came(), came(), came()] == [(0, 0, 0), (1, 1, 1), (2, 2, 2)]


def test_neighbours_share_their_network_and_strangers_the_article():
    came()

    assert came("192.0.2.8") == (0, 1, 1)
    assert came("198.51.100.1") == (0, 0, 2)
    assert came("192.0.2.7", article=2) == (1, 2, 0)


def test_a_household_with_many_addresses_is_one_sender():
    came("2001:db8::1")

    assert came("2001:db8::ffff:1")[0] == 1


def test_each_purpose_counts_for_itself():
    came()

    assert came(purpose="report") == (0, 0, 0)


def test_where_nobody_knows_from_where_it_came_the_article_is_counted():
    assert [came("unknown"), came("unknown")] == [(0, 0, 0), (0, 0, 1)]


@pytest.mark.parametrize(("minutes", "left"), [(10, 4), (15, 2), (20, 0)])
def test_what_came_counts_less_the_longer_ago_it_is(minutes, left):
    for _ in range(4):
        came()

    assert came(now=NOW + timedelta(minutes=minutes))[0] == left


def test_the_end_of_a_stretch_lets_no_flood_through():
    late = NOW + timedelta(minutes=9, seconds=59)
    for _ in range(4):
        came(now=late)

    assert came(now=late + timedelta(seconds=2))[0] == 3


def test_a_new_key_forgets_nothing():
    monday = NOW.replace(hour=0, minute=0)
    for _ in range(4):
        came(now=monday - timedelta(seconds=1))

    assert came(now=monday)[0] == 4
    assert AddressKey.objects.count() == 2


def test_no_address_is_kept():
    came()

    assert "192.0.2" not in str(list(Tally.objects.values_list()))


def test_counting_asks_the_database_twice(django_assert_num_queries):
    network = guarding.network_of("192.0.2.7", now=NOW)

    with django_assert_num_queries(2):
        guarding.count(NOTHING, purpose="comment", network=network, article=Article(pk=1), now=NOW)


@pytest.mark.django_db(transaction=True)
def test_of_many_that_come_at_once_each_is_told_another_number():
    came(article=2)
    gate = Barrier(4)

    def come(_):
        gate.wait()
        try:
            with transaction.atomic():
                return came()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        numbers = sorted(pool.map(come, range(4)))

    assert numbers == [(1, 1, 0), (2, 2, 1), (3, 3, 2), (4, 4, 3)]


def test_what_no_rate_looks_at_is_forgotten():
    came()
    came(now=NOW + timedelta(hours=2, minutes=30))

    guarding.forget(NOW + timedelta(hours=2, minutes=30))

    assert came(now=NOW + timedelta(hours=2, minutes=30)) == (1, 1, 1)
    assert Tally.objects.count() == 3
