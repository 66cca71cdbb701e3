import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.addresses import decode, encode, is_link, is_picture


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/",
        "http://example.com",
        "HTTPS://EXAMPLE.COM/",
        "https://a_b.example:8000?c#d",
        "http://[::1]:80/",
        "mailto:mail@example.com",
        "/entry/1/",
        "entry/1",
        "../a",
        "?page=2",
        "#h-1",
        "",
    ],
)
def test_a_link_may_lead_there(address):
    assert is_link(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,a",
        "vbscript:a",
        "file:///etc/passwd",
        "ftp://example.com/",
        "tel:110",
        "//example.com/",
        "/\\example.com",
        "\\\\example.com",
        "https:///example.com",
        "https:example.com",
        "https://?a",
        "https://user:password@example.com/",
        "https://example.com:a/",
        "%E3%81%93%E3%82%8C",
    ],
)
def test_no_link_may_lead_there(address):
    assert not is_link(address)


def test_a_picture_needs_an_address_of_the_web_or_this_site():
    assert is_picture("https://example.com/a.png")
    assert is_picture("/a.png")
    assert is_picture("%E6%BD%AE.png")
    assert not is_picture("mailto:a@example.com")
    assert not is_picture("data:image/png;base64,AAAA")
    assert not is_picture("")


@pytest.mark.parametrize(
    ("address", "encoded"),
    [
        (
            "https://example.com/潮?a=満ち#引き",
            "https://example.com/%E6%BD%AE?a=%E6%BA%80%E3%81%A1#%E5%BC%95%E3%81%8D",
        ),
        ("https://例え.example/", "https://xn--r8jz45g.example/"),
        ("/a b", "/a%20b"),
        ("/50%", "/50%25"),
        ("/%E6%BD%AE", "/%E6%BD%AE"),
        ('/"<>\\', "/%22%3C%3E%5C"),
        ("/a[]", "/a%5B%5D"),
        ("http://[::1]/[", "http://[::1]/%5B"),
    ],
)
def test_an_address_is_encoded_for_html(address, encoded):
    assert encode(address) == encoded


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_an_encoded_address_is_ascii(address):
    assert encode(f"https://{address}").isascii()
    assert encode(address).isascii()


def test_letters_are_shown_decoded():
    assert decode("https://a.example/%E6%BD%AE%20?%2F") == "https://a.example/潮%20?%2F"


def test_what_cannot_be_seen_stays_encoded():
    assert decode("/%E2%80%AE") == "/%E2%80%AE"
    assert decode("/%E3%80%80") == "/%E3%80%80"


def test_what_is_no_utf8_stays_encoded():
    assert decode("/%A4%CE%FF") == "/%A4%CE%FF"
