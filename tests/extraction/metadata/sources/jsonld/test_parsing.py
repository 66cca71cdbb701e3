import pytest

from articles.extraction.metadata.sources.jsonld.parsing import parse

PLAIN = {"@type": "Article", "headline": "The well"}
WRITTEN = [
    '{"@type": "Article", "headline": "The well"}',
    '<!-- {"@type": "Article", "headline": "The well"} -->',
    '//<![CDATA[\n{"@type": "Article", "headline": "The well"}\n//]]>',
    '{"@type": "Article", "headline": "The well",}',
    '{"@type": "Article", // a remark\n "headline": /* one more */ "The well"}',
    "{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;The well&quot;}",
    '{"@type": "Article", "headline": "The well"};',
]


@pytest.mark.parametrize("text", WRITTEN)
def test_what_scripts_wrap_and_spoil_is_read_all_the_same(text):
    assert parse(text) == [PLAIN]


def test_line_breaks_within_texts_are_read():
    assert parse('{"headline": "The\nwell"}') == [{"headline": "The\nwell"}]


def test_quotation_marks_that_nobody_escaped_are_read():
    assert parse('{"headline": "The "old" well", "n": 1}') == [
        {"headline": 'The "old" well', "n": 1}
    ]


def test_values_glued_together_are_all_read():
    assert parse('{"a": 1}{"b": 2}') == [{"a": 1}, {"b": 2}]


def test_slashes_in_addresses_are_no_remarks():
    assert parse('{"url": "https://a.example//b",}') == [{"url": "https://a.example//b"}]


def test_what_cannot_be_mended_is_searched_for_plain_values():
    text = '{"@type":"Article","headline":"The well","datePublished":"2024-03-05".,"author":{"name":"Jane Doe"}'

    (found,) = parse(text)

    assert found == {
        "@type": "Article",
        "headline": "The well",
        "name": "Jane Doe",
        "datePublished": "2024-03-05",
        "author": "Jane Doe",
    }


@pytest.mark.parametrize("text", ["", "null", "[" * 90_000, "{" * 90_000, '{"a' * 30_000, "<b>"])
def test_what_holds_nothing_gives_nothing(text):
    assert parse(text) in ([], [None])
