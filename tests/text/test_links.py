import pytest

from articles.text import parse, render


@pytest.mark.parametrize(
    ("markdown", "address"),
    [
        ("[題](/a)", "/a"),
        ("[題]( /a )", "/a"),
        ("[題](\n/a\n'話'\n)", "/a"),
        ("[題](</a b>)", "/a%20b"),
        ("[題](<>)", ""),
        ("[題]()", ""),
        ("[題](/a(b(c)))", "/a(b(c))"),
        (r"[題](/a\(b)", "/a(b"),
        (r"[題](</a\>b>)", "/a%3Eb"),
        ("[題](/a&amp;b)", "/a&b"),
        ('[題](/a "話")', "/a"),
        ("[題](/a (話))", "/a"),
        (r'[題](/a "\"話\"")', "/a"),
        ("[題](https://example.com/潮)", "https://example.com/%E6%BD%AE"),
        ("[題][名]\n\n[名]: /a", "/a"),
        ("[題][ 名\n ]\n\n[名]: /a", "/a"),
        ("[題][]\n\n[題]: /a", "/a"),
        ("[題]\n\n[題]: /a", "/a"),
        ("[Ａb]\n\n[ａB]: /a", "/a"),
        ("[題](一 二)\n\n[題]: /a", "/a"),
        ("[*題*]\n\n[*題*]: /a", "/a"),
    ],
)
def test_a_link_leads_to_its_address(markdown, address):
    assert parse(markdown).links == (address,)


@pytest.mark.parametrize(
    "text",
    [
        "[題]",
        "[題](/a",
        "[題](/a b)",
        "[題](</a)",
        "[題](</a>b)",
        "[題](/a(b)",
        "[題](/a(((((((((b))))))))))",
        '[題](/a "話)',
        "[題] (/a)",
        "[題](javascript:alert(1))",
        "[題](&#106;avascript:alert(1))",
        "[題](JAVA&#83;CRIPT:alert(1))",
        "[題](data:text/html;base64,AAAA)",
        "[題](//example.com)",
        "[題](これは補足です)",
        "[題][名]",
        r"\[題](/a)",
        r"[題\](/a)",
        "[`題](/a)`",
    ],
)
def test_what_is_no_link_is_text(text):
    assert parse(text).links == ()


def test_a_sentence_is_no_definition_of_an_address():
    assert parse("[補足]: ここはあとで直す").text == "[補足]: ここはあとで直す"


def test_a_link_to_another_site_gets_no_hold_on_this_one():
    assert render("[題](https://example.com/)").count('rel="noopener"') == 1
    assert "rel=" not in render("[題](/a)")
    assert "target=" not in render("[題](https://example.com/)")


def test_a_title_is_kept():
    assert '<a href="/a" title="話">' in render('[題](/a "話")')
    assert '<a href="/a" title="話">' in render("[題]\n\n[題]: /a '話'")


def test_a_title_has_no_character_that_no_page_can_hold():
    assert 'title="話 話"' in render('[題](/a "話&#12;話")')


def test_there_are_no_links_in_links():
    assert parse("[一 [二](/b) 三](/a)").links == ("/b",)
    assert parse("[一 [二 [三](/c)](/b) 四](/a)").links == ("/c",)


def test_a_link_after_brackets_that_could_not_be_one_is_kept():
    assert parse("[一 [二](/b) 三](/a) [四](/d)").links == ("/b", "/d")


def test_markdown_in_a_link_is_kept():
    assert '<a href="/a"><strong>題</strong></a>' in render("[**題**](/a)")


def test_an_image_in_a_link_is_kept():
    assert '<a href="/a">題<img src="/b.png"' in render("[題![](/b.png)](/a)")


def test_a_link_can_have_a_language():
    assert '<a href="/a" lang="en">' in render("[Tide](/a){lang=en}")


def test_a_long_address_cannot_be_multiplied():
    long = "[a]: /" + "b" * 50_000

    assert len(parse(f"{long}\n\n" + "[a]" * 20).links) == 3


def test_a_label_with_brackets_is_none():
    assert parse("[[題]]\n\n[題]: /a").links == ("/a",)
