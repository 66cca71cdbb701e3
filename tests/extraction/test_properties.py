"""Whatever the page, its blocks are pieces of its lines."""

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction import read_page, read_text
from articles.extraction.cleaning import clean
from articles.extraction.spacing import squeeze
from tests.extraction.goldens import is_within

NAMES = [
    "a",
    "article",
    "aside",
    "b",
    "blockquote",
    "br",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "hr",
    "i",
    "img",
    "li",
    "main",
    "nav",
    "noscript",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "ruby",
    "script",
    "section",
    "source",
    "span",
    "strong",
    "style",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "ul",
    "x-y",
]
ATTRIBUTES = st.sampled_from(
    [
        "",
        ' class="entry-content"',
        ' class="wp-caption caption"',
        ' class="footnotes"',
        ' class="share"',
        ' href="/there"',
        ' href="javascript:alert(1)" onclick="alert(1)"',
        ' src="a.jpg"',
        ' data-src="b.jpg" src="blank.gif"',
        " hidden",
        ' style="display:none"',
        ' style="float:left"',
        ' itemprop="articleBody"',
        ' lang="de" dir="ltr"',
    ]
)
WORDS = st.text("ab. \n\t\xa0日本<&\"'>\u200b\xad", max_size=12) | st.sampled_from(
    [
        "A sentence that is long enough to be taken for prose by anybody who counts.",
        "* * *",
        "By Ann",
    ]
)
STARTS = st.builds("<{}{}>".format, st.sampled_from(NAMES), ATTRIBUTES)
ENDS = st.sampled_from(NAMES).map("</{}>".format)
COMMENTS = st.sampled_from(["<!-- c -->", "<![CDATA[x]]>", "<?p i?>", "<!doctype html>", "<body>"])
SOUP = st.lists(STARTS | ENDS | WORDS | COMMENTS, max_size=40).map("".join)


def check(reading):
    """Assert what is true of every page's blocks."""
    end = 0
    for block in reading.blocks:
        assert end <= block.first_line <= block.last_line <= len(reading.lines)
        end = block.last_line
        said = squeeze("".join(reading.lines[block.first_line : block.last_line]))
        assert is_within(squeeze(block.text), said), block
        assert block.html == clean(block.html)
        assert block.text or block.images or block.kind == "rule"


@settings(max_examples=300, deadline=None)
@given(SOUP)
def test_blocks_of_any_soup_are_found_in_their_lines(soup):
    check(read_page(soup, url="https://soup.example/"))


@settings(max_examples=150, deadline=None)
@given(SOUP)
def test_blocks_of_any_body_are_found_in_their_lines(soup):
    body = f"<html><body><article><div class='entry-content'>{soup}</div></article></body></html>"

    check(read_page(body, url="https://soup.example/"))


@given(st.text("ab#\n\r \t日\u2028", max_size=60))
def test_pasted_blocks_are_found_in_their_lines(text):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").split("\n")

    blocks = read_text(text)

    found = [line for block in blocks for line in lines[block.first_line : block.last_line]]
    assert [squeeze(line) for line in found] == [squeeze(line) for line in lines if squeeze(line)]
