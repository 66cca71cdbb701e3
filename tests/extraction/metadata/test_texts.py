from lxml import html

from articles.extraction.metadata.texts import clean, lines_of, squeeze, text_of


def test_entities_escaped_twice_are_decoded():
    assert clean("Salt &amp;amp; Bread") == "Salt & Bread"


def test_tags_and_white_space_go():
    assert clean(" The <em>long</em>\n way\u00ad ") == "The long way"


def test_comparable_texts_lose_case_width_and_accents():
    assert squeeze("Ｆｙｒèn – Såld!") == squeeze("fyren sald")


def test_text_of_an_element_leaves_out_what_is_never_read():
    element = html.fragment_fromstring("<p>By <b>Jane</b><!-- x --> Doe<script>var x</script>.</p>")

    assert text_of(element) == "By Jane Doe."


def test_blocks_and_breaks_end_lines():
    element = html.fragment_fromstring("<div><p>Jane\nDoe</p>Writer<br>London</div>")

    assert lines_of(element) == ["Jane Doe", "Writer", "London"]


def test_text_of_a_huge_element_is_bounded():
    element = html.fragment_fromstring(f"<div>{'<i>word </i>' * 5000}</div>")

    assert 0 < len(text_of(element)) <= 2000
