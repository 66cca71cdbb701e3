from datetime import timedelta

import pytest
from django.utils import timezone

from articles.guarding import Limit, Reason, count, forget, sender_of, weigh
from articles.models import Sending

pytestmark = pytest.mark.django_db
NOW = timezone.now()
LIMITS = [Limit(timedelta(minutes=10), address=2, prefix=3)]


def sender(address="192.0.2.7", *, now=NOW):
    return sender_of({"REMOTE_ADDR": address}, now=now)


def judge(who, *, purpose="report", now=NOW):
    return weigh(who, purpose=purpose, limits=LIMITS, now=now)


def test_so_many_are_taken_from_one_address():
    count(sender(), purpose="report", now=NOW)
    assert judge(sender()) is None

    count(sender(), purpose="report", now=NOW)
    assert judge(sender()) == Reason.TOO_MANY


def test_a_neighbour_is_free_until_the_neighbourhood_is_full():
    for address in ("192.0.2.7", "192.0.2.7", "192.0.2.8"):
        assert judge(sender("192.0.2.9")) is None
        count(sender(address), purpose="report", now=NOW)

    assert judge(sender("192.0.2.9")) == Reason.TOO_MANY
    assert judge(sender("198.51.100.1")) is None


def test_the_limit_passes_with_time():
    for _ in range(2):
        count(sender(), purpose="report", now=NOW - timedelta(minutes=11))

    assert judge(sender()) is None


def test_midnight_forgets_nothing():
    midnight = NOW.replace(hour=0, minute=1)
    before = midnight - timedelta(minutes=5)
    for _ in range(2):
        count(sender(now=before), purpose="report", now=before)

    assert judge(sender(now=midnight), now=midnight) == Reason.TOO_MANY


def test_each_purpose_counts_for_itself():
    for _ in range(2):
        count(sender(), purpose="report", now=NOW)

    assert judge(sender(), purpose="comment") is None


def test_judging_asks_the_database_once(django_assert_num_queries):
    with django_assert_num_queries(1):
        judge(sender())


def test_what_no_limit_looks_at_is_forgotten():
    count(sender(), purpose="report", now=NOW - timedelta(days=2))
    count(sender(), purpose="report", now=NOW)

    forget(now=NOW)

    assert Sending.objects.get().sent_at == NOW
