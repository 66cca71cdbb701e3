from dataclasses import replace

import pytest

from articles.descriptions import citation_in_japanese, citation_in_latin
from tests.descriptions.samples import ANNA, BARE, BO, ORIGINAL, URL, WHOLE


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_NAME = "海外の手帖"


def test_in_japanese_the_translation_comes_first_and_its_original_behind_it():
    assert citation_in_japanese(WHOLE) == (
        f"アンナ・リンド、Bo Ek「潮だまりについて」森 はるか、林 みなと訳、海外の手帖、2026年1月2日、{URL}"
        " (原文: Anna Lind, Bo Ek, “On Tide Pools”, Tide Notes, 2025-03-04, https://tide.example/pools)"
    )


def test_in_latin_letters_the_originals_names_stand_beside_the_translations():
    assert citation_in_latin(WHOLE) == (
        "Anna Lind and Bo Ek. “潮だまりについて” [On Tide Pools]. Translated by 森 はるか and 林 みなと. "
        f"海外の手帖, 2 January 2026. {URL}. "
        "Originally published in Tide Notes, 4 March 2025. https://tide.example/pools."
    )


def test_what_is_not_known_is_left_out():
    about = replace(WHOLE, translators=(), original=replace(ORIGINAL, published=None, authors=()))

    assert citation_in_japanese(about).startswith(
        "「潮だまりについて」、海外の手帖、2026年1月2日、"
    )
    assert "Translated" not in citation_in_latin(about)
    assert "Originally published in Tide Notes. https" in citation_in_latin(about)


def test_three_authors_are_joined_as_english_does():
    about = replace(WHOLE, original=replace(ORIGINAL, authors=(ANNA, BO, BO)))

    assert citation_in_latin(about).startswith("Anna Lind, Bo Ek, and Bo Ek. ")


def test_the_day_is_that_of_the_site(settings):
    settings.TIME_ZONE = "America/New_York"

    assert "1 January 2026" in citation_in_latin(WHOLE)


@pytest.mark.parametrize("cite", [citation_in_japanese, citation_in_latin])
def test_a_citation_is_one_line_of_what_can_be_printed(cite):
    assert cite(BARE).isprintable()
