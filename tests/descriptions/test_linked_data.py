import json
from html.parser import HTMLParser

from articles import descriptions
from tests.descriptions.samples import BARE, HOSTILE, ORIGINAL, URL, WHOLE


def test_a_translation_is_a_posting_by_the_author_of_the_original():
    node = descriptions.linked_data(WHOLE)

    assert (node["@context"], node["@type"]) == ("https://schema.org", "BlogPosting")
    assert node["@id"] == f"{URL}#article"
    assert node["author"][0] == {
        "@type": "Person",
        "name": "アンナ・リンド",
        "alternateName": "Anna Lind",
        "url": "https://diary.example/authors/anna-lind/",
        "sameAs": "https://anna.example/",
    }
    assert "alternateName" not in node["author"][1]
    assert [person["name"] for person in node["translator"]] == ["森 はるか", "林 みなと"]
    assert (node["headline"], node["inLanguage"]) == ("潮だまりについて", "ja")
    assert node["dateModified"] == "2026-01-03T12:04:05+09:00"


def test_the_original_is_described_in_its_own_words():
    node = descriptions.linked_data(WHOLE)

    assert node["isBasedOn"] == ORIGINAL.url
    assert node["translationOfWork"] == {
        "@type": "BlogPosting",
        "@id": ORIGINAL.url,
        "url": ORIGINAL.url,
        "headline": "On Tide Pools",
        "inLanguage": "en-GB",
        "datePublished": "2025-03-04",
        "author": [
            {"@type": "Person", "name": "Anna Lind", "url": "https://anna.example/"},
            {"@type": "Person", "name": "Bo Ek"},
        ],
        "isPartOf": {"@type": "WebSite", "name": "Tide Notes"},
        "license": "https://creativecommons.org/licenses/by-sa/4.0/",
        "archivedAt": ORIGINAL.archive_url,
    }


def test_rights_and_picture_are_told():
    node = descriptions.linked_data(WHOLE)

    assert node["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert node["creditText"] == "Translated with permission. この翻訳も使えます。"
    assert (node["image"]["width"], node["image"]["creditText"]) == (1600, "Anna Lind")


def test_what_is_not_known_is_absent():
    node = descriptions.linked_data(BARE)

    assert not {"license", "creditText", "description"} & node.keys()
    assert not {"license", "datePublished", "archivedAt"} & node["translationOfWork"].keys()


def test_no_word_ends_the_script():
    words = descriptions.embeddable(descriptions.linked_data(BARE))

    assert not set("<>&\u2028\u2029") & set(words)
    assert json.loads(words)["headline"] == HOSTILE


def test_a_parser_of_html_finds_the_same_data():
    found = []
    parser = HTMLParser()
    parser.handle_data = found.append
    parser.feed(f"<script>{descriptions.embeddable(descriptions.linked_data(BARE))}</script>")

    assert json.loads("".join(found)) == descriptions.linked_data(BARE)
