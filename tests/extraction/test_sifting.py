import pytest

from articles.extraction import read_page

PROSE = "<p>The ferry leaves when it is full, and it is full when the ferryman says that it is.</p>"


def texts(body, title="The last ferry"):
    html = f"<html><head><title>{title} | Quay</title></head><body><article>{body}</article></body></html>"
    return [block.text for block in read_page(html, url="https://quay.example/").blocks]


LEFT = texts(PROSE)


@pytest.mark.parametrize(
    "head",
    [
        "<h1>The last ferry</h1>",
        "<h2>The Last Ferry!</h2>",
        "<h1>A ferry, the last</h1>",
        "<p>By Ann Quill</p>",
        "<p>By Ann Quill | 3 March 2011</p>",
        "<p>March 3, 2011 · 4 min read</p>",
        "<p>Published on Tuesday, 3rd March 2011 at 10:20 am</p>",
        "<p>2011年3月3日</p>",
        "<p>Advertisement</p>",
        "<p><time>yesterday</time></p>",
    ],
)
def test_head_of_an_article_is_none_of_its_text(head):
    assert texts(head + PROSE) == LEFT


@pytest.mark.parametrize(
    "pointer",
    [
        "<p>Read more: <a href='/x'>The first ferry</a></p>",
        "<p>RELATED: <a href='/x'>The first ferry</a></p>",
        "<p>関連記事：<a href='/x'>最初の渡し船</a></p>",
        "<p>Tags: <a href='/x'>ferries</a>, <a href='/y'>quays</a></p>",
        "<h3>Related posts</h3><ul><li><a href='/x'>The first ferry</a></ul>",
        "<h3>あわせて読みたい</h3><p><a href='/x'>最初の渡し船</a></p>",
        "<p>Story continues below advertisement</p>",
        "<p><a href='https://twitter.com/intent/tweet?u=1'>Say it to all</a></p>",
        "<div class='postMeta'>Filed by the clerk of the harbour office, in the usual drawer.</div>",
        "<aside><p>The harbour office is open from nine to ten, but not on days with weather.</p></aside>",
    ],
)
def test_what_points_away_is_none_of_the_text(pointer):
    assert texts(PROSE + pointer + PROSE) == LEFT * 2


@pytest.mark.parametrize(
    "text",
    [
        "<p>By the time we were aboard, it was dark.</p>",
        "<p>Read more slowly, he said.</p>",
        "<p>Reply.</p>",
        "<h2>The last ferry but one</h2>",
        "<p><a href='/x'>The timetable</a></p>",
        "<ul><li><a href='/x'>One quay</a><li><a href='/y'>Another</a></ul>",
        "<p>3 March 2011</p>",
        "<p>He was <span class='ad'>sponsored</span> by a brewery, he said, and so was the boat.</p>",
        "<aside class='footnote'><p>It was not full.</p></aside>",
    ],
)
def test_what_only_looks_like_it_is_text(text):
    assert len(texts(PROSE * 2 + text + PROSE)) == 4


def test_heading_of_more_than_links_is_text():
    html = PROSE + "<h3>More on ferries</h3>" + PROSE

    assert texts(html) == [*LEFT, "More on ferries", *LEFT]


def test_lines_of_what_is_left_out_fall_to_nobody():
    html = (
        f"<html><body><article><div>By Ann Quill<br><br>{PROSE[3:-4]}</div></article></body></html>"
    )

    (block,) = read_page(html, url="https://quay.example/").blocks

    assert (block.first_line, block.last_line) == (1, 2)
