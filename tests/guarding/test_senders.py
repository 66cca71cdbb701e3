from datetime import timedelta

import pytest
from django.utils import timezone

from articles.guarding import sender_of


def sender(address, **when):
    return sender_of({"REMOTE_ADDR": address}, **when)


def test_one_address_is_one_sender():
    assert sender("192.0.2.7") == sender("192.0.2.7")
    assert sender("192.0.2.7").addresses != sender("192.0.2.8").addresses


@pytest.mark.parametrize(
    ("one", "other"),
    [("192.0.2.7", "192.0.2.8"), ("2001:db8:0:1::1", "2001:db8:0:2::1")],
)
def test_neighbours_share_their_prefix(one, other):
    assert sender(one).prefixes == sender(other).prefixes
    assert sender(one).addresses != sender(other).addresses


def test_a_household_with_many_addresses_is_one_sender():
    assert sender("2001:db8::1").addresses == sender("2001:db8::ffff:1").addresses


def test_an_old_address_in_the_clothes_of_a_new_one_is_the_same():
    assert sender("::ffff:192.0.2.7") == sender("192.0.2.7")


def test_the_hashes_change_every_day():
    now = timezone.now()
    today, tomorrow = sender("192.0.2.7", now=now), sender("192.0.2.7", now=now + timedelta(days=1))

    assert today.addresses[0] != tomorrow.addresses[0]
    assert today.addresses[0] == tomorrow.addresses[1]


def test_the_key_is_the_sites_own(settings):
    before = sender("192.0.2.7")
    settings.SECRET_KEY = "another"

    assert sender("192.0.2.7") != before


def test_what_the_reader_claims_counts_only_behind_a_proxy(settings):
    meta = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "198.51.100.1, 192.0.2.7"}
    settings.BEHIND_PROXY = False
    assert sender_of(meta) == sender("10.0.0.1")

    settings.BEHIND_PROXY = True
    assert sender_of(meta) == sender("192.0.2.7")


@pytest.mark.parametrize("address", ["", "unknown", "fe80::1%eth0"])
def test_any_address_is_some_sender(address):
    assert sender(address).addresses[0]
