import pytest

from articles.text import parse, render


def test_line_ends_are_kept_as_the_writer_typed_them():
    assert "一<br>\n二<br>\nthree" in render("一\n二\nthree")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("一\n二", "一二"),
        ("一。\n「二", "一。「二"),
        ("……\n二", "……二"),
        ("一\n――二", "一――二"),
        ("一\ntwo", "一\ntwo"),
        ("one\n二", "one\n二"),
        ("one\ntwo", "one\ntwo"),
        ("…\n…", "…\n…"),
        ("한국\n말", "한국\n말"),
        ("**一**\n**二**", "<strong>一</strong><strong>二</strong>"),
        ("**一\n二**", "<strong>一二</strong>"),
        ("`一`\n二", "<code>一</code>二"),
        ("一\n\\\n二", "一\n<br>\n二"),
        ("一  \n二", "一<br>\n二"),
        ("一 \n二", "一二"),
        ("一\n[](/a)", '一\n<a href="/a"></a>'),
    ],
)
def test_line_ends_between_japanese_disappear(markdown, html):
    assert f">{html}</p>" in render(markdown, hard_breaks=False)


def test_ruby_at_a_line_end_is_japanese():
    assert "</ruby>二" in render("{一|いち}\n二", hard_breaks=False)


def test_a_picture_at_a_line_end_keeps_it():
    assert "\n<img" in render("一\n![二](/a.png)", hard_breaks=False)


def test_a_reference_at_a_line_end_does_not_keep_it():
    assert "</sup>二" in render("一[^1]\n二\n\n[^1]: 注", hard_breaks=False)


def test_the_plain_text_has_the_same_breaks():
    assert parse("一\n二\nthree").text == "一\n二\nthree"
    assert parse("一\n二\nthree", hard_breaks=False).text == "一二 three"
