from datetime import timedelta

import pytest
from django.utils import timezone

from articles.guarding import address_of, network_of
from articles.models import AddressKey

pytestmark = pytest.mark.django_db
NOWHERE = "0.0.0.0"  # noqa: S104


@pytest.mark.parametrize(
    ("address", "prefix"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("", ""),
        ("unknown", ""),
    ],
)
def test_only_the_network_is_kept(address, prefix):
    assert network_of(address, now=timezone.now()).prefix == prefix


def test_one_address_has_one_hash_and_another_has_another():
    now = timezone.now()
    first, same, other = (network_of(f"192.0.2.{n}", now=now) for n in (1, 1, 2))

    assert first.newest_hash == same.newest_hash != other.newest_hash


def test_a_household_of_the_long_kind_has_one_hash():
    now = timezone.now()
    hashes = {network_of(f"2001:db8:1:2::{n}", now=now).newest_hash for n in (1, 2)}

    assert len(hashes) == 1


def test_a_week_later_the_hash_is_another_and_the_old_one_is_still_known():
    now = timezone.now()
    old = network_of("192.0.2.1", now=now).newest_hash

    later = network_of("192.0.2.1", now=now + timedelta(days=8))

    assert later.newest_hash != old
    assert old in later.hashes
    assert AddressKey.objects.count() == 2


@pytest.mark.parametrize(
    ("meta", "address"),
    [
        ({"REMOTE_ADDR": "192.0.2.7"}, "192.0.2.7"),
        ({"REMOTE_ADDR": "::ffff:192.0.2.7"}, "192.0.2.7"),
        ({"REMOTE_ADDR": "unknown"}, NOWHERE),
        ({}, NOWHERE),
    ],
)
def test_every_request_came_from_somewhere(meta, address):
    assert address_of(meta) == address


def test_what_the_reader_claims_counts_only_behind_a_proxy(settings):
    meta = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "198.51.100.1, 192.0.2.7"}
    settings.BEHIND_PROXY = False
    assert address_of(meta) == "10.0.0.1"

    settings.BEHIND_PROXY = True
    assert address_of(meta) == "192.0.2.7"
