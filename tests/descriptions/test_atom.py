"""The musts are those of RFC 4287, sections 4.1.1 and 4.1.2."""

import re
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from lxml import etree

from articles import descriptions
from tests.descriptions.samples import BARE, ORIGINAL, URL, WHOLE, feed

NAMES = {"a": "http://www.w3.org/2005/Atom"}
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def tree(*entries):
    return etree.fromstring(descriptions.atom(feed(*entries)))


def entry_of(description):
    return tree(description).find("a:entry", NAMES)


def words(node, path):
    return [found.text for found in node.findall(path, NAMES)]


@pytest.mark.parametrize("entries", [(), (WHOLE,), (WHOLE, BARE)])
def test_a_feed_has_what_it_must(entries):
    root = tree(*entries)

    for node in (root, *root.findall("a:entry", NAMES)):
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"a:{name}", NAMES)) == 1
        assert urlsplit(node.find("a:id", NAMES).text).scheme == "https"
        assert datetime.fromisoformat(node.find("a:updated", NAMES).text).tzinfo
        alternates = [
            link for link in node.findall("a:link", NAMES) if link.get("rel") == "alternate"
        ]
        assert len(alternates) == 1
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert root.find("a:author/a:name", NAMES).text == "Diary"
    assert root.find("a:link[@rel='self']", NAMES).get("href") == "https://diary.example/feed/"
    assert root.get(LANGUAGE) == "ja"


def test_an_empty_feed_is_the_same_tomorrow():
    assert words(tree(), "a:updated") == ["1970-01-01T09:00:00+09:00"]


def test_a_feed_is_as_new_as_its_newest_change():
    assert words(tree(BARE, WHOLE), "a:updated") == ["2026-01-03T12:04:05+09:00"]


def test_the_author_wrote_the_original_and_the_contributor_translated_it():
    entry = entry_of(WHOLE)

    assert words(entry, "a:author/a:name") == ["アンナ・リンド (Anna Lind)", "Bo Ek"]
    assert words(entry, "a:author/a:uri") == [
        "https://anna.example/",
        "https://diary.example/authors/bo-ek/",
    ]
    assert words(entry, "a:contributor/a:name") == ["森 はるか", "林 みなと"]


def test_the_original_is_named_as_source_and_where_it_can_be_read():
    links = {link.get("rel"): link for link in entry_of(WHOLE).findall("a:link", NAMES)}

    assert links["via"].get("href") == ORIGINAL.url
    assert links["related"].get("href") == ORIGINAL.reading_url
    assert {links[rel].get("hreflang") for rel in ("via", "related")} == {"en-GB"}
    assert links["alternate"].get("href") == URL
    assert links["license"].get("href") == "https://creativecommons.org/licenses/by-sa/4.0/"


def test_rights_tags_language_and_dates_are_told():
    entry = entry_of(WHOLE)

    assert words(entry, "a:rights") == ["Translated with permission. この翻訳も使えます。"]
    assert [tag.get("term") for tag in entry.findall("a:category", NAMES)] == ["海", "生きもの"]
    assert entry.get(LANGUAGE) == "ja"
    assert words(entry, "a:published") == ["2026-01-02T12:04:05+09:00"]


def test_the_text_is_escaped_html():
    content = entry_of(WHOLE).find("a:content", NAMES)

    assert content.get("type") == "html"
    assert content.text.startswith("<p>本文 </script>")
    assert len(content) == 0


def test_no_character_that_xml_refuses_is_sent():
    sent = descriptions.atom(feed(BARE, WHOLE)).decode()

    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", sent)
    assert "</script><!--" in entry_of(BARE).find("a:title", NAMES).text
