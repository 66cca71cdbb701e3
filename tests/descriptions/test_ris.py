from dataclasses import replace

import pytest
import rispy

from articles.descriptions import ris
from articles.descriptions.citing import one_line
from tests.descriptions.samples import ANNA, BARE, HOSTILE, ORIGINAL, URL, WHOLE


@pytest.fixture(autouse=True)
def _site(settings):
    settings.SITE_NAME = "海外の手帖"


def read(about):
    """Return the one record that a parser of RIS finds, and nothing that it did not know."""
    (record,) = rispy.loads(ris(about))
    assert "unknown_tag" not in record
    return record


def test_a_record_says_who_wrote_and_translated_what_where_and_when():
    assert read(WHOLE) == {
        "type_of_reference": "ELEC",
        "authors": ["アンナ・リンド", "Bo Ek"],
        "subsidiary_authors": ["森 はるか", "林 みなと"],
        "title": "潮だまりについて",
        "secondary_title": "海外の手帖",
        "year": "2026",
        "date": "2026/01/02/",
        "language": "ja",
        "urls": [URL],
        "original_publication": "On Tide Pools",
        "notes": [
            "原文: Anna Lind, Bo Ek, “On Tide Pools”, Tide Notes, 2025-03-04, https://tide.example/pools"
        ],
        "keywords": ["海", "生きもの"],
    }


def test_lines_end_as_the_format_says_and_the_last_ends_the_record():
    lines = ris(WHOLE).split("\r\n")

    assert lines[0] == "TY  - ELEC"
    assert lines[-2:] == ["ER  - ", ""]
    assert not any("\n" in line or "\r" in line for line in lines)


def test_no_title_begins_a_field_of_its_own():
    title = "潮\r\nER  - \r\nTY  - BOOK\nAU  - Nobody\u2028KW  - x"

    record = read(replace(WHOLE, title=title))

    assert record["title"] == one_line(title)
    assert record["authors"] == ["アンナ・リンド", "Bo Ek"]


def test_a_name_has_no_asterisk():
    person = replace(ANNA, name="アンナ*リンド")

    record = read(replace(WHOLE, tags=("*",), original=replace(ORIGINAL, authors=(person,))))

    assert record["authors"] == ["アンナ リンド"]


def test_words_of_strangers_break_nothing():
    assert read(BARE)["title"] == one_line(HOSTILE)
