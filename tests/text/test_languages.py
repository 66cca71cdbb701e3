import pytest

from articles.text import parse, render


@pytest.mark.parametrize(
    ("attributes", "html"),
    [
        ("{lang=fr}", 'lang="fr"'),
        ('{lang="fr"}', 'lang="fr"'),
        ("{ lang=zh-Hant-TW }", 'lang="zh-Hant-TW"'),
        ("{dir=rtl}", 'dir="rtl"'),
        ("{lang=ar dir=rtl}", 'lang="ar" dir="rtl"'),
        ('{dir="auto"\tlang=x-klingon}'.replace("x-klingon", "tlh"), 'dir="auto" lang="tlh"'),
    ],
)
def test_a_span_carries_its_language(attributes, html):
    assert f"<span {html}>Bonjour</span>" in render(f"旅人は[Bonjour]{attributes}と")


@pytest.mark.parametrize(
    "attributes",
    [
        "{lang=}",
        "{lang=f}",
        "{lang=fr_FR}",
        '{lang="fr}',
        "{lang=日本}",
        "{lang=fr class=a}",
        "{.a}",
        "{#a}",
        "{id=a}",
        "{style=a}",
        "{onclick=a}",
        "{dir=up}",
        "{lang=fr lang=en dir=ltr}",
        "{lang=aaaaaaaaa}",
        "{}",
        "{lang=fr",
        " {lang=fr}",
    ],
)
def test_anything_else_is_text(attributes):
    assert parse(f"[Bonjour]{attributes}").text == f"[Bonjour]{attributes}"


def test_markdown_in_a_span_is_kept():
    html = render("[*Bonjour* à [tous](/a)]{lang=fr}")

    assert '<span lang="fr"><em>Bonjour</em> à <a href="/a">tous</a></span>' in html


def test_a_span_may_stand_in_a_link_and_in_another_span():
    assert '<a href="/a"><span lang="en">' in render("[[Tide]{lang=en}](/a)")
    assert '<span lang="en">a <span lang="fr">' in render("[a [b]{lang=fr}]{lang=en}")


@pytest.mark.parametrize(
    ("block", "html"),
    [
        ("> Leave it.", '<blockquote lang="en" data-block="1">'),
        ("Leave it.", '<p lang="en" data-block="1">'),
        ("# Leave it", '<h2 id="h-leave-it" lang="en" data-block="1">'),
        ("- Leave it", '<ul lang="en" data-block="1">'),
        ("|a|\n|-|", '<div class="table" lang="en" data-block="1"'),
        ("```\nleave\n```", '<pre lang="en" data-block="1"'),
    ],
)
def test_a_block_takes_the_language_above_it(block, html):
    assert render(f"{{lang=en}}\n{block}").startswith(html)


def test_lines_above_a_block_add_up():
    html = render("{lang=ar}\n{dir=rtl}\nمرحبا")

    assert html.startswith('<p lang="ar" dir="rtl" data-block="1">')


def test_the_line_is_part_of_its_block():
    block = parse("一\n\n{lang=ar}\n{dir=rtl}\n二").blocks[1]

    assert (block.first_line, block.last_line) == (3, 5)


def test_the_line_ends_the_block_above_it():
    assert '<p data-block="1">一</p>\n<blockquote lang="en"' in render("一\n{lang=en}\n> two")
    assert '</blockquote>\n<p lang="en"' in render("> 一\n{lang=en}\ntwo")


def test_a_language_in_a_list_gives_its_paragraph_an_element():
    assert '<li><p lang="en">one</p>' in render("- {lang=en}\n  one\n- 二")


@pytest.mark.parametrize(
    "text", ["{lang=en}", "{lang=en}\n\n二", "一 {lang=en}", "- {lang=en}\n二"]
)
def test_a_line_without_a_block_below_it_is_text(text):
    assert "{lang=en}" in parse(text).text


def test_indented_code_is_no_language():
    assert "<code>{lang=en}" in render("    {lang=en}\n    a")


def test_a_language_above_nothing_that_is_shown_goes():
    assert render("- {lang=en}\n  [a]: /b") == '<ul data-block="1">\n<li></li>\n</ul>\n'


@pytest.mark.parametrize(
    ("attributes", "html"),
    [
        ("{lang=ar}", 'lang="ar" dir="rtl"'),
        ("{lang=he-IL}", 'lang="he-IL" dir="rtl"'),
        ("{lang=az-Arab}", 'lang="az-Arab" dir="rtl"'),
        ("{lang=ar-Latn}", 'lang="ar-Latn"'),
        ("{lang=ar dir=ltr}", 'lang="ar" dir="ltr"'),
    ],
)
def test_a_language_that_runs_leftwards_brings_its_direction(attributes, html):
    assert f"<span {html}>Salam</span>" in render(f"旅人は[Salam]{attributes}と")


def test_a_quotation_that_runs_leftwards_says_so():
    assert '<blockquote lang="fa" dir="rtl"' in render("{lang=fa}\n> سلام")
