from articles.text import Heading, outline, parse


def outline_of(markdown):
    return outline(parse(markdown, language="ja").html())


def test_headings_come_in_their_order_with_their_levels_and_names():
    assert outline_of("# 潮\n\n文。\n\n## 岩\n\n# 月") == (
        Heading(2, "h-潮", "潮"),
        Heading(3, "h-岩", "岩"),
        Heading(2, "h-月", "月"),
    )


def test_a_heading_is_words_without_readings_links_and_references():
    (heading,) = outline_of("# [{潮|しお}](https://a.example/)と*月*[^1]\n\n[^1]: 注。")

    assert heading.html.replace("<wbr>", "") == "潮と月"


def test_what_looks_like_a_tag_stays_words():
    (heading,) = outline_of("# <b>&")

    assert heading.html == "&lt;b&gt;&amp;"


def test_a_mark_where_a_line_may_end_stays():
    assert "<wbr>" in outline_of("# 潮が一時間だけ置いていくもの")[0].html


def test_a_text_without_headings_has_no_outline():
    assert outline_of("文。") == ()
