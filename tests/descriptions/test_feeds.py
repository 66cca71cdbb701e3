"""The musts are those of JSON Feed 1.1."""

import json
from datetime import datetime

import pytest

from articles import descriptions
from tests.descriptions.samples import BARE, CARD, HOSTILE, ORIGINAL, URL, WHOLE, feed


def value(*entries):
    return json.loads(descriptions.json_feed(feed(*entries)))


@pytest.mark.parametrize("entries", [(), (WHOLE,), (WHOLE, BARE)])
def test_a_feed_has_what_it_must(entries):
    found = value(*entries)

    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["title"].startswith("Diary")
    assert len(found["items"]) == len(entries)
    for item in found["items"]:
        assert isinstance(item["id"], str)
        assert item["content_html"]
        assert datetime.fromisoformat(item["date_published"]).tzinfo
        assert datetime.fromisoformat(item["date_modified"]).tzinfo
        assert all(author["name"] for author in item["authors"])


def test_an_item_leads_to_our_page_and_to_the_original():
    item = value(WHOLE)["items"][0]

    assert (item["id"], item["url"]) == (URL, URL)
    assert item["external_url"] == ORIGINAL.reading_url
    assert item["image"] == "https://diary.example/media/images/a.jpg"
    assert item["language"] == "ja"
    assert item["tags"] == ["海", "生きもの"]
    assert item["authors"][0] == {"name": "アンナ・リンド", "url": "https://anna.example/"}


def test_the_extension_tells_of_the_translation():
    told = value(WHOLE)["items"][0]["_translation"]

    assert told == {
        "about": "https://schema.org/translationOfWork",
        "original_url": "https://tide.example/pools",
        "original_title": "On Tide Pools",
        "original_language": "en-GB",
        "original_authors": ["Anna Lind", "Bo Ek"],
        "original_site": "Tide Notes",
        "original_licence": "CC BY-SA 4.0",
        "source_date": "2025-03-04",
        "archived_url": ORIGINAL.archive_url,
        "translators": ["森 はるか", "林 みなと"],
        "credits": ["Translated with permission.", "この翻訳も使えます。"],
        "licence": "https://creativecommons.org/licenses/by-sa/4.0/",
    }


def test_what_is_not_known_is_absent_and_any_words_survive():
    item = value(BARE)["items"][0]

    assert item["title"] == HOSTILE
    assert "summary" not in item
    assert item["image"] == CARD.url
    assert not {"licence", "source_date", "archived_url"} & item["_translation"].keys()
