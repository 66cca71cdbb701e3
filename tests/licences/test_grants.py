"""What a licence lets everybody do."""

import pytest

from articles.licences import recognise


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        ("CC BY 4.0", True),
        ("CC BY-SA 3.0 DE", True),
        ("CC BY-NC 2.0", True),
        ("CC BY-ND 4.0", False),
        ("CC BY-NC-ND 3.0", False),
        ("CC0", True),
        ("Public Domain", True),
        ("GFDL", True),
        ("MIT", True),
        ("All rights reserved", False),
    ],
)
def test_a_translation_is_allowed_unless_derivatives_are_not(words, allowed):
    assert recognise(words).allows_translation is allowed


@pytest.mark.parametrize("words", ["CC BY-SA 4.0", "CC BY-NC-SA 2.1 JP", "GFDL-1.3"])
def test_share_alike_puts_the_same_licence_on_the_translation(words):
    licence = recognise(words)

    assert licence.for_adaptation() == licence


@pytest.mark.parametrize("words", ["CC BY 4.0", "CC BY-NC 4.0", "CC0", "MIT", "CC BY-ND 4.0"])
def test_other_licences_put_none_on_the_translation(words):
    assert recognise(words).for_adaptation() is None


def test_the_address_is_the_one_its_makers_use():
    licence = recognise("CC BY-NC-SA 3.0 DE")

    assert licence.url == "https://creativecommons.org/licenses/by-nc-sa/3.0/de/"
    assert licence.deed == "https://creativecommons.org/licenses/by-nc-sa/3.0/de/deed"


def test_the_first_version_has_an_address_of_its_own_order():
    licence = recognise("CC BY-NC-ND 1.0")

    assert licence.url == "https://creativecommons.org/licenses/by-nd-nc/1.0/"


def test_a_licence_without_a_deed_leads_to_itself():
    licence = recognise("Apache-2.0")

    assert licence.deed == licence.url


def test_a_name_says_where_the_licence_holds():
    names = [recognise(words).name for words in ("CC BY 4.0", "CC BY-SA 3.0", "CC BY 2.1 JP")]

    assert names == [
        "Creative Commons Attribution 4.0 International",
        "Creative Commons Attribution-ShareAlike 3.0 Unported",
        "Creative Commons Attribution 2.1 Japan",
    ]
