from articles.text import parse, render
from articles.text.nesting import DEEPEST_LEVEL, DEEPEST_QUOTATION


def test_quotations_nested_too_deep_are_shown_as_typed():
    html = render("> " * 10 + "一")

    assert html.count("<blockquote") == DEEPEST_QUOTATION
    assert "<p>&gt; &gt; &gt; &gt; 一</p>" in html


def test_lists_nested_too_deep_are_shown_as_typed():
    html = render("- " * 20 + "一")

    assert html.count("<ul") == DEEPEST_LEVEL // 2
    assert "- - - - - - - - 一" in html


def test_an_item_beside_the_deepest_one_is_an_item():
    deepest = DEEPEST_LEVEL // 2 - 1
    html = render("- " * (deepest + 1) + "一\n" + "  " * deepest + "- 二")

    assert "<li>二</li>" in html


def test_no_text_is_lost_however_deep():
    levels = [f"{'> ' * depth}{chr(0x3042 + depth)}" for depth in range(60)]

    text = parse("\n".join(levels)).text

    assert all(chr(0x3042 + depth) in text for depth in range(60))


def test_quotations_and_lists_in_one_another():
    html = render("> - > 一\n> - 二")

    assert "<blockquote>\n<p>一</p>" in html
    assert "<li>二</li>" in html
