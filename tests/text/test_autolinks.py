import pytest

from articles.text import parse, render


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.com/をご覧", "https://example.com/"),
        ("詳しくはhttps://example.com/a。", "https://example.com/a"),
        ("（https://example.com/）", "https://example.com/"),
        ("「https://example.com/a?b=c&d=e#f」", "https://example.com/a?b=c&d=e#f"),
        ("(https://example.com/)", "https://example.com/"),
        ("(https://example.com/a_(b))", "https://example.com/a_(b)"),
        ("https://example.com/a_(b)", "https://example.com/a_(b)"),
        ("https://example.com/a.", "https://example.com/a"),
        ("https://example.com/a?!", "https://example.com/a"),
        ("https://example.com/a...", "https://example.com/a"),
        ("**https://example.com/a**", "https://example.com/a"),
        ("_https://example.com/a_", "https://example.com/a"),
        ("~~https://example.com/a~~", "https://example.com/a"),
        ("'https://example.com/a'", "https://example.com/a"),
        ('"https://example.com/a"', "https://example.com/a"),
        ("[https://example.com/a]", "https://example.com/a"),
        ("{https://example.com/a}", "https://example.com/a"),
        ("&lt;https://example.com/a&gt;", "https://example.com/a"),
        ("https://example.com/a&amp;&quot;", "https://example.com/a"),
        ("https://example.com/a;", "https://example.com/a"),
        ("<https://example.com/a b>", "https://example.com/a"),
        ("HTTP://EXAMPLE.COM/", "HTTP://EXAMPLE.COM/"),
        ("http://localhost:8000/", "http://localhost:8000/"),
        ("view-source:https://example.com/", "https://example.com/"),
        ("https://example.com", "https://example.com"),
        ("https://example.com:8000?a", "https://example.com:8000?a"),
        ("https://example.com:です", "https://example.com"),
        ("http://https://example.com/", "https://example.com/"),
        ("https://example.com/50%", "https://example.com/50%25"),
        ("https://example.com/a_b*c~d", "https://example.com/a_b*c~d"),
    ],
)
def test_a_bare_address_is_a_link(text, address):
    assert parse(text).links == (address,)


@pytest.mark.parametrize(
    "text",
    [
        "xhttps://example.com/",
        "https://",
        "https://例え.example/",
        "https:// example.com/",
        "https:example.com",
        "https://user@example.com/",
        "https://user:password@example.com/",
        "ftp://example.com/",
        "javascript://example.com/",
        "`https://example.com/`",
        "    https://example.com/",
        "\\https\\://example.com/",
        "*https*://example.com/",
    ],
)
def test_what_is_no_address_is_text(text):
    assert parse(text).links == ()


def test_an_address_in_a_link_is_no_link_of_its_own():
    assert parse("[https://a.example/](https://b.example/)").links == ("https://b.example/",)
    assert parse("[<https://a.example/>](https://b.example/)").links == ("https://b.example/",)


def test_an_address_in_the_text_of_a_picture_is_text():
    assert 'alt="https://a.example/"' in render("あ![https://a.example/](/b.png)")


def test_what_follows_an_address_is_read_on():
    html = render("https://example.com/**を**")

    assert "</a><strong>を</strong>" in html


def test_an_encoded_address_is_shown_in_letters():
    html = render("https://ja.wikipedia.org/wiki/%E6%BD%AE")

    assert '<a href="https://ja.wikipedia.org/wiki/%E6%BD%AE" rel="noopener">' in html
    assert ">https://ja.wikipedia.org/wiki/潮</a>" in html


def test_an_address_in_angles_may_hold_japanese():
    assert parse("<https://example.com/潮>").links == ("https://example.com/%E6%BD%AE",)


def test_an_address_of_mail_in_angles_is_a_link():
    assert parse("<mail@example.com>").links == ("mailto:mail@example.com",)


@pytest.mark.parametrize("text", ["<javascript:alert(1)>", "<irc://a.example/>", "<//a.example>"])
def test_a_refused_address_in_angles_is_text(text):
    assert parse(text).links == ()
    assert parse(text).text == text
