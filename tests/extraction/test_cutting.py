from articles.extraction import read_page


def read(html):
    return read_page(html, url="https://mill.example/")


def cuts(html):
    return [(block.kind, block.text) for block in read(html).blocks]


def test_two_line_breaks_divide_paragraphs():
    blocks = read("<div>one <b>two<br> <br>three</b><br>four<br><br><br>five</div>").blocks

    assert [block.text for block in blocks] == ["one two", "three\nfour", "five"]
    assert [block.html for block in blocks] == [
        "<p>one <b>two</b></p>",
        "<p><b>three</b><br>four</p>",
        "<p>five</p>",
    ]
    assert [(block.first_line, block.last_line) for block in blocks] == [(0, 1), (1, 3), (3, 4)]


def test_text_around_blocks_is_paragraphs():
    html = "<div>before<ul><li>item</ul>between<p>inside</p><!-- c -->after</div>"

    assert cuts(html) == [
        ("paragraph", "before"),
        ("list", "item"),
        ("paragraph", "between"),
        ("paragraph", "inside"),
        ("paragraph", "after"),
    ]


def test_link_around_blocks_is_in_each():
    blocks = read("<a href='/there'><h3>Wheel</h3><div>turns</div></a>").blocks

    assert [block.links for block in blocks] == [("https://mill.example/there",)] * 2
    assert blocks[0].html == '<h3><a href="https://mill.example/there">Wheel</a></h3>'


def test_list_is_one_block_with_lists_in_it():
    (block,) = read("<ol start=3><li>a<ul><li>b</ul>c<li><p>d<p>e</ol>").blocks

    assert (block.kind, block.text) == ("list", "a\nb\nc\nd\ne")
    assert block.html == (
        '<ol start="3"><li>a<ul><li>b</li></ul><br>c</li><li><p>d</p><p>e</p></li></ol>'
    )


def test_list_of_headings_is_a_text():
    html = "<ol><li><h2>First</h2><p>one</p></li><li><h2>Second</h2><p>two</p></li></ol>"

    assert [kind for kind, _ in cuts(html)] == ["heading", "paragraph"] * 2


def test_terms_are_a_list():
    (block,) = read("<dl><dt>race<dd>what the water runs in</dl>").blocks

    assert (block.kind, block.text) == ("list", "race\nwhat the water runs in")
    assert block.html == "<ul><li>race</li><li>what the water runs in</li></ul>"


def test_quotation_is_one_block_of_paragraphs():
    (block,) = read("<blockquote>bare<p>one</p><div>two</div></blockquote>").blocks

    assert (block.kind, block.text) == ("quotation", "bare\none\ntwo")
    assert block.html == "<blockquote><p>bare</p><p>one</p><p>two</p></blockquote>"


def test_lone_picture_is_a_figure_without_text():
    (block,) = read("<p> <a href='big.png'><img src='small.png' alt='a mill'></a> </p>").blocks

    assert (block.kind, block.text) == ("figure", "")
    assert block.images == ("https://mill.example/small.png",)
    assert block.html == (
        '<figure><img src="https://mill.example/small.png" alt="a mill"></figure>'
    )


def test_caption_is_the_text_of_a_figure():
    (block,) = read(
        "<figure><img src=m.png><figcaption>The <i>old</i> mill</figcaption></figure>"
    ).blocks

    assert (block.kind, block.text) == ("figure", "The old mill")
    assert "<figcaption>The <i>old</i> mill</figcaption>" in block.html


def test_picture_among_words_stays_in_the_paragraph():
    (block,) = read("<p>the <img src=w.png> wheel</p>").blocks

    assert (block.kind, block.text) == ("paragraph", "the wheel")
    assert block.images == ("https://mill.example/w.png",)


def test_code_is_kept_to_the_character():
    (block,) = read("<pre>\n<code>if a &lt; b:\n\tgo( 'x' )<br>\n  end\n</code></pre>").blocks

    assert (block.kind, block.text) == ("code", "if a < b:\n\tgo( 'x' )\n\n  end")
    assert block.html == f"<pre><code>{block.text.replace('<', '&lt;')}</code></pre>"


def test_words_of_highlighters_are_no_names_of_parts():
    (block,) = read(
        "<pre><span class='comment'># menu</span> <span class=tag>p</span></pre>"
    ).blocks

    assert block.text == "# menu p"


def test_numbers_of_lines_are_no_code():
    html = "<table class=highlight><td class=gutter><pre>1\n2</pre><td><pre>a\nb</pre></table>"

    assert cuts(html) == [("code", "a\nb")]


def test_table_of_data_is_one_block():
    (block,) = read("<table><tr><th>a<th>b<tr><td>1<br>2<td><p>3<p>4<tr><td><td></table>").blocks

    assert (block.kind, block.text) == ("table", "a\tb\n1 2\t3 4")
    assert block.html.startswith("<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1<br>2</td>")


def test_table_of_layout_is_walked_through():
    html = "<table><tr><td><table><tr><td>menu</table><td>one<br><br>two</table>"

    assert cuts(html) == [("paragraph", "menu"), ("paragraph", "one"), ("paragraph", "two")]


def test_readings_are_in_html_and_not_in_text():
    (block,) = read("<p><ruby>水車<rp>(</rp><rt>すいしゃ</rt><rp>)</rp></ruby>が\n回る</p>").blocks

    assert block.text == "水車が回る"
    assert "<rt>すいしゃ</rt>" in block.html


def test_hidden_text_is_none_and_breaks_nothing():
    html = "<div>one<div hidden>two</div> three<span style='display: none'>four</span></div>"

    assert cuts(html) == [("paragraph", "one three")]


def test_empty_paragraphs_are_none():
    assert (
        cuts("<p>&nbsp;</p><p>\u200b</p><p><br></p><h2></h2><ul><li></ul><figure></figure>") == []
    )


def test_notes_are_a_list():
    html = "<p>Word.</p><div class='footnotes'><hr><p>1 First.</p><p>2 Second.</p></div>"

    assert cuts(html)[1:] == [("list", "1 First.\n2 Second.")]
