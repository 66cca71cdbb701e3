"""What readers see: bylines, datelines, the address."""

import pytest

from articles.extraction.found import Field
from tests.extraction.metadata.pages import authors, read, value

HEAD = "<title>The well</title>"


@pytest.mark.parametrize(
    "byline",
    [
        '<a rel="author" href="/jane">Jane Doe</a>',
        '<p class="byline">By <b>Jane Doe</b></p>',
        '<div class="post-author"><span class="name">Jane Doe</span><span class="role">Editor</span></div>',
        '<div class="author">Jane Doe<br>Gardening correspondent</div>',
        "<p>By Jane Doe | 5 March 2024</p>",
        "<p>Words by Jane Doe</p>",
        '<p itemprop="author" itemscope><span itemprop="name">Jane Doe</span></p>',
        '<div class="hentry"><h1>The well</h1><span class="author vcard"><b class="fn">Jane Doe</b></span></div>',
    ],
)
def test_bylines_are_found(byline):
    assert authors(f"<h1>The well</h1>{byline}<p>Text.</p>", head=HEAD) == ("Jane Doe",)


@pytest.mark.parametrize(
    "other",
    [
        '<div id="comments"><span class="author">Jane Doe</span></div>',
        '<aside><a rel="author">Jane Doe</a> <a rel="author">John Roe</a></aside>',
        '<figure><figcaption class="author">Jane Doe</figcaption></figure>',
        '<div class="related-posts"><span class="byline">By Jane Doe</span></div>',
        '<p class="author-bio">Jane Doe has kept bees for thirty years.</p>',
        "<p>By Wednesday the rain had stopped.</p>",
        '<blockquote><span class="author">Jane Doe</span></blockquote>',
    ],
)
def test_others_on_the_page_are_not_its_authors(other):
    assert authors(f"<h1>The well</h1><p>Text.</p>{other}", head=HEAD) == ()


@pytest.mark.parametrize(
    "dateline",
    [
        '<time datetime="2024-03-05">yesterday</time>',
        "<time pubdate>5 March 2024</time>",
        '<span class="post-date">March 5, 2024</span>',
        '<abbr class="published" title="2024-03-05">two days ago</abbr>',
        "<p>5 March 2024</p>",
        "<p>Filed on 5 March 2024 at 10:00</p>",
        '<p class="updated-line">Updated 7 March 2024</p><p class="date">5 March 2024</p>',
    ],
)
def test_datelines_are_found(dateline):
    page = f'<div class="hentry"><h1>The well</h1>{dateline}<p>Text.</p></div>'

    assert value(Field.PUBLISHED, page, head=HEAD) == "2024-03-05"


@pytest.mark.parametrize(
    "other",
    [
        '<div class="comment"><time datetime="2024-03-05"></time></div>',
        "<footer>Copyright 5 March 2024</footer>",
        "<p>Last updated: 5 March 2024</p>",
        "<p>On 5 March 2024 she walked to the well again, and it was dry.</p>",
        '<aside><span class="date">5 March 2024</span></aside>',
        '<p>Updated <time datetime="2024-03-05">5 March</time></p>',
        "<p>31 February 2024</p>",
    ],
)
def test_other_dates_on_the_page_are_not_its_own(other):
    assert value(Field.PUBLISHED, f"<h1>The well</h1>{other}", head=HEAD) is None


@pytest.mark.parametrize(
    "path",
    [
        "2024/03/05/the-well",
        "2024-03-05-the-well",
        "20240305/well",
        "2024/garden/3/5/well",
        "2024/mar/05/well",
    ],
)
def test_the_address_is_the_last_resort_and_says_so(path):
    found = read("<h1>The well</h1>", head=HEAD, url=f"https://a.example/{path}")[Field.PUBLISHED]

    assert found.value == "2024-03-05"
    assert found.where == "date in the address"


def test_numbers_in_addresses_are_not_always_dates():
    assert (
        value(Field.PUBLISHED, head=HEAD, url="https://a.example/2024/99/99/120240305123") is None
    )
