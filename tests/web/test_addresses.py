import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.web import BadAddress, canonical, host_of, page_of


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("HTTPS://Blog.Example/A", "https://blog.example/A"),
        ("https://blog.example", "https://blog.example/"),
        ("https://blog.example:443/", "https://blog.example/"),
        ("http://blog.example:80/", "http://blog.example/"),
        ("http://blog.example:8080/", "http://blog.example:8080/"),
        ("https://blog.example./", "https://blog.example/"),
        ("https://blog.example。/", "https://blog.example/"),
        ("https://blog.example/a#part", "https://blog.example/a"),
        ("https://blog.example/a#:~:text=b", "https://blog.example/a"),
        ("https://blog.example/?utm_source=a&UTM_Medium=b&id=1", "https://blog.example/?id=1"),
        ("https://blog.example/?fbclid=a&gclid=b&mc_cid=c", "https://blog.example/"),
        ("https://blog.example/?b=2&a=1&a=0", "https://blog.example/?a=0&a=1&b=2"),
        ("https://blog.example/?empty=", "https://blog.example/?empty="),
        ("https://blog.example/?", "https://blog.example/"),
        ("https://blog.example/a/../b/./c", "https://blog.example/b/c"),
        ("https://blog.example/a/..", "https://blog.example/"),
        ("https://blog.example/../../a", "https://blog.example/a"),
        ("https://blog.example/%7Euser/%e3%81%82", "https://blog.example/~user/%E3%81%82"),
        ("https://blog.example/あ", "https://blog.example/%E3%81%82"),
        ("https://blog.example/a%2Fb", "https://blog.example/a%2Fb"),
        ("https://user:secret@blog.example/", "https://blog.example/"),
        (" https://blog.example/a\n", "https://blog.example/a"),
        ("https://blog.exa\nmple/a", "https://blog.example/a"),
        ("http://[::1]/a", "http://[::1]/a"),
        ("http://under_score.example/", "http://under_score.example/"),
    ],
)
def test_many_ways_to_write_are_one_way_to_keep(written, kept):
    assert canonical(written) == kept
    assert canonical(kept) == kept


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("http://www.blog.example/a/", "https://blog.example/a", True),
        ("https://blog.example", "http://www.blog.example/?utm_source=b#c", True),
        ("https://blog.example/?p=1&q=2", "https://blog.example/?q=2&p=1", True),
        ("https://blog.example/a", "https://blog.example/A", False),
        ("https://blog.example/?p=1", "https://blog.example/?p=2", False),
        ("https://blog.example:8080/", "https://blog.example/", False),
    ],
)
def test_a_page_is_known_however_its_address_is_written(one, other, are_one):
    assert (page_of(one) == page_of(other)) == are_one
    assert len(page_of(one)) == 32


def test_punycode_and_unicode_hosts_are_equal():
    kept = "https://xn--r8jz45g.example/"

    assert canonical("https://例え.example/") == canonical("https://XN--R8JZ45G.example/") == kept
    assert host_of(kept) == "例え.example"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "blog.example/a",
        "ftp://blog.example/",
        "javascript:alert(1)",
        "mailto:a@blog.example",
        "https://",
        "https:///a",
        "https://blog.example:99999/",
        "https://blog.example:port/",
        "https://[::1/",
        "https://a b.example/",
        "https://-.example/",
        "//blog.example/",
    ],
)
def test_what_is_no_pages_address_is_refused(written):
    with pytest.raises(BadAddress):
        canonical(written)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.blog.example/a", "blog.example"),
        ("https://blog.example/", "blog.example"),
        ("https://xn--zzzzzzzzzzzz.example/", "xn--zzzzzzzzzzzz.example"),
        ("", ""),
    ],
)
def test_a_host_is_shown_as_people_read_it(url, host):
    assert host_of(url) == host


@given(st.text())
def test_any_text_is_an_address_or_a_refusal(text):
    for url in (text, f"https://{text}", f"https://blog.example/{text}"):
        try:
            kept = canonical(url)
        except BadAddress:
            continue
        assert canonical(kept) == kept
