"""The address, the licence, the picture, the description and the site's name."""

import pytest

from articles.extraction.found import Field
from articles.extraction.metadata.fields.addresses import registrable
from tests.extraction.metadata.pages import linked, value

CC = "https://creativecommons.org/licenses/by-sa/4.0/"


def canonical(address, url="https://www.quiethill.example/essays/way"):
    return value(Field.URL, head=f'<link rel="canonical" href="{address}">', url=url)


def test_the_canonical_address_is_made_canonical():
    assert canonical("/essays/way?utm_source=a#top") == "https://www.quiethill.example/essays/way"


@pytest.mark.parametrize(
    "address",
    [
        "https://www.quiethill.example/",
        "https://other.example/",
        "javascript:void(0)",
        "http://[",
        "",
    ],
)
def test_addresses_that_cannot_be_its_own_are_refused(address):
    assert canonical(address) is None


def test_subdomains_and_mirrors_lead_home():
    assert (
        canonical("https://m.quiethill.example/essays/way")
        == "https://m.quiethill.example/essays/way"
    )
    mirror = "https://quiethill-example.cdn.ampproject.org/c/way"

    assert (
        canonical("https://www.quiethill.example/a", url=mirror)
        == "https://www.quiethill.example/a"
    )


def test_the_registered_part_of_a_host():
    assert registrable("a.b.co.uk") == "b.co.uk"
    assert registrable("a.b.example") == "b.example"


@pytest.mark.parametrize(
    "body",
    [
        f'<a rel="license" href="{CC}deed.de">CC</a>',
        '<footer><a href="http://creativecommons.org/licenses/by-sa/4.0/legalcode">CC</a></footer>',
        f'<p>This work is under a licence: <a href="{CC}">CC</a></p>',
        f'<div class="licence"><a href="{CC}"><img src="cc.png"></a></div>',
    ],
)
def test_licences_are_found_and_written_one_way(body):
    assert value(Field.LICENCE, body) == CC


@pytest.mark.parametrize(
    "body",
    [
        f'<figure><figcaption><a rel="license" href="{CC}">CC</a></figcaption></figure>',
        f'<p>Photo: Jane Doe, <a href="{CC}">CC BY-SA</a></p>',
        f'<p>She writes of <a href="{CC}">commons</a> often.</p>',
        '<p><a rel="license" href="mailto:a@b.example">ask</a></p>',
        "<footer>Copyright 2024</footer>",
    ],
)
def test_licences_of_parts_and_mentions_are_not_its_own(body):
    assert value(Field.LICENCE, body) is None


def test_words_do_where_there_is_no_address():
    assert value(Field.LICENCE, "<footer>Texts are CC BY-SA 4.0.</footer>") == "CC BY-SA 4.0"
    head = '<meta name="copyright" content="Creative Commons, ask first"><meta name="rights" content="All rights reserved">'
    assert value(Field.LICENCE, head=head) == "Creative Commons, ask first"


@pytest.mark.parametrize(
    "address",
    [
        "/logo.png",
        "/img/default-share.jpg",
        "/a.svg",
        "data:image/png;base64,AA",
        "https://x.example/",
        "http://[",
    ],
)
def test_signs_and_placeholders_are_no_pictures(address):
    head = f'<meta property="og:image" content="{address}"><meta name="twitter:image" content="/well.jpg">'

    assert value(Field.PICTURE, head=head) == "https://www.quiethill.example/well.jpg"


def test_a_description_that_repeats_the_title_is_none():
    head = '<title>The long way round</title><meta name="description" content="The long way round">'
    more = linked(
        {
            "@type": "Article",
            "headline": "The long way round",
            "description": "Why she walked &amp; how far",
        }
    )

    assert value(Field.DESCRIPTION, head=head + more) == "Why she walked & how far"


def test_the_site_is_named_by_the_end_of_the_title_that_the_host_confirms():
    assert value(Field.SITE_NAME, head="<title>The well - Quiet Hill</title>") == "Quiet Hill"
    assert value(Field.SITE_NAME, head="<title>The well - a story</title>") is None
    assert value(Field.SITE_NAME, head='<meta property="og:site_name" content="My Site">') is None
