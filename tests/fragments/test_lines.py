"""Lines: what a browser's search sees of a page, and in which pieces."""

import pytest
from lxml import etree, html

from articles.fragments import read_lines
from tests.fragments.passages import parse, texts


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>One <b>two</b>\n three</p>", ["One two three"]),
        ("<div>bare<p>inner</p>after</div>", ["bare", "inner", "after"]),
        ("<p>one<br>two<br/><br>three</p>", ["one", "two", "three"]),
        ("<pre>a  b\n\tc\n\nd</pre>", ["a  b", "c", "d"]),
        ("<p>un&shy;be<wbr>lievable</p>", ["unbelievable"]),
        ("<p>a&nbsp;b&nbsp; c</p>", ["a b  c"]),
        ("<p>so it was<sup>[1]</sup>.</p>", ["so it was[1]."]),
        ("<table><tr><td>a<td>b<tr><th>c</table>", ["a", "b", "c"]),
        ("<dl><dt>a<dd>b</dl>", ["a", "b"]),
        ("<details><summary>a</summary>b</details>", ["a", "b"]),
        ("<p>今日は<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>です</p>", ["今日は漢かんです"]),
        ("<p>a<!-- x -->b<?y z?>c</p>", ["abc"]),
        ("<p>a<b hidden>x</b>b<i style='DISPLAY : none'>y</i>c</p>", ["abc"]),
        ("<p style='visibility:hidden'>a<b style='visibility:visible'>b</b>c</p>", ["b"]),
        ("<p>a <span style='float:left'>b</span> c</p>", ["a", "b", "c"]),
        ("<p><span style='white-space: pre'>a  b</span>  c</p>", ["a  b c"]),
        ("<head><title>x</title></head><p>a", ["a"]),
        ("<svg><title>x</title><text>a</text>y</svg>", ["a"]),
        ("<p>a<input type=text value=b>c<input type=checkbox value=d></p>", ["a", "b", "c"]),
        ("<select multiple><optgroup label=a><option>b</select>", ["a", "b"]),
        ("<p>潮は\n引く</p>", ["潮は 引く"]),
        ("<p> &nbsp; </p><p></p>", []),
    ],
)
def test_a_line_is_what_a_browser_shows_between_two_breaks(page, lines):
    assert texts(page) == lines


@pytest.mark.parametrize(
    "unseen",
    ["canvas", "iframe", "noscript", "object", "script", "select", "style", "template", "video"],
)
def test_what_is_not_rendered_is_no_line(unseen):
    assert texts(f"<p>a</p><{unseen}><option>x</{unseen}><p>b</p>") == ["a", "b"]


def test_an_element_is_the_nearest_that_makes_the_block():
    lines = read_lines(parse("<div><b>a</b><ul><li><i>b</i></ul><pre>c\nd</pre>e</div>"))

    assert [line.element.tag for line in lines] == ["div", "li", "pre", "pre", "div"]


def test_a_piece_of_a_page_has_lines_of_its_own():
    piece = html.fragment_fromstring("<p>a<br>b</p>")

    assert [line.text for line in read_lines(piece)] == ["a", "b"]


@pytest.mark.parametrize("tag", ["div", "b", "ruby", "table", "pre"])
def test_the_deepest_nesting_is_read(tag):
    tree = deepest = parse("<p>begin</p>").body
    for _ in range(20_000):
        deepest = etree.SubElement(deepest, tag)
    deepest.text = "end"

    assert [line.text for line in read_lines(tree)] == ["begin", "end"]
