import pytest

from articles.extraction import read_page
from articles.extraction.cleaning import clean


@pytest.mark.parametrize(
    "html",
    [
        "<p>a<script>alert(1)</script></p>",
        "<p onclick='alert(1)' style='x' class='y' id='z'>a</p>",
        "<p><a href='javascript:alert(1)'>a</a></p>",
        "<p><a href=' java\nscript:alert(1)'>a</a></p>",
        "<p><a href='data:text/html,x'>a</a></p>",
        "<p><a href='//[bad'>a</a></p>",
        "<p><font color=red>a</font></p>",
        "<p><svg><a xlink:href='javascript:alert(1)'></a></svg>a</p>",
        "<p>a<iframe src='https://evil.example'></iframe></p>",
        "<p>a<form action='/x'><input></form></p>",
    ],
)
def test_nothing_but_the_text_is_kept(html):
    (block,) = read_page(html, url="https://gate.example/").blocks

    assert clean("<a>a</a>") == "<a>a</a>"
    assert block.html in {"<p>a</p>", "<p><a>a</a></p>"}


@pytest.mark.parametrize(
    "html",
    [
        "<p><em>a</em> <strong>b</strong> <i>c</i> <b>d</b> x<sub>2</sub> y<sup>3</sup></p>",
        "<p>a<br>b <q>c</q> <cite>d</cite> <small>e</small> <code>f</code> <del>g</del></p>",
        '<p lang="fr" dir="ltr">a <span lang="ja">日</span></p>',
        '<p><a href="https://far.example/?a=1&amp;b=2">a</a></p>',
        "<p>a &lt;b&gt; &amp; c</p>",
    ],
)
def test_what_is_on_the_list_is_kept(html):
    (block,) = read_page(html, url="https://gate.example/").blocks

    assert block.html == html


def test_empty_elements_are_left_out():
    (block,) = read_page("<p><b></b>a <i><em> </em></i>b<span>c</span></p>", url="").blocks

    assert block.html == "<p>a bc</p>"
