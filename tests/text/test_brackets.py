import pytest

from articles.text import parse, render


@pytest.mark.parametrize("text", ["[", "]", "][", "[]", "[[]]", "![", "![]", "！[", "［］", "）（"])
def test_brackets_without_meaning_are_text(text):
    assert parse(text).text == text


def test_brackets_in_code_do_not_count():
    assert '<a href="/a">一<code>]</code>二</a>' in render("[一`]`二](/a)")


def test_a_bracket_in_an_address_does_not_count():
    assert parse("[一<https://a.example/](/b)>").links == ("https://a.example/%5D(/b)",)


def test_an_angle_that_is_no_address_does_not_hide_a_bracket():
    assert parse("[一 < 二](/a) >").links == ("/a",)


def test_escaped_brackets_do_not_count():
    assert '<a href="/a">一]二</a>' in render(r"[一\]二](/a)")


def test_inner_brackets_belong_together():
    assert '<a href="/a">一[二]三</a>' in render("[一[二]三](/a)")


def test_constructs_nested_too_deep_are_shown_as_typed():
    html = render("［訳注：" * 30 + "一" + "］" * 30)

    assert html.count("<span") == 16
    assert html.count("［訳注：") == 30
    assert html.count("］") == 30
