import pytest
from django.urls import NoReverseMatch, reverse, set_script_prefix

from articles.addresses import address_of


def test_an_address_is_that_of_its_pattern():
    assert address_of("article", "2026/01/02/tide") == reverse("article", args=["2026/01/02/tide"])
    assert address_of("home") == "/"


def test_a_site_below_another_has_addresses_below_it():
    assert address_of("tag", "海") == reverse("tag", args=["海"])

    set_script_prefix("/diary/")
    try:
        assert address_of("tag", "海").startswith("/diary/")
    finally:
        set_script_prefix("/")


def test_what_has_no_address_is_refused():
    with pytest.raises(NoReverseMatch):
        address_of("month", 1)
