import pytest

from articles.text import render


def test_a_paragraph_ends_at_an_empty_line():
    assert render("一\n \n二").count("<p") == 2


@pytest.mark.parametrize("line", ["# 二", "> 二", "- 二", "1. 二", "***", "```", "+ 二"])
def test_a_paragraph_ends_where_another_block_begins(line):
    assert render(f"一\n{line}").startswith('<p data-block="1">一</p>')


@pytest.mark.parametrize("line", ["2. 二", "+", "    - 二", "#二", "[a]: /b", "2026年"])
def test_a_paragraph_goes_on_over_what_begins_no_block(line):
    assert "一<br>" in render(f"一\n{line}")


def test_a_full_width_space_at_the_beginning_is_kept():
    assert render("　一").startswith('<p data-block="1">　一')


def test_an_underline_makes_a_heading():
    assert "<h2" in render("一\n二\n===")
    assert "<h2" in render("一\n   ---  ")


def test_an_underline_of_two_kinds_is_text():
    assert "<h2" not in render("一\n=-=")


def test_a_line_of_equals_alone_is_a_paragraph():
    assert render("===") == '<p data-block="1">===</p>\n'


def test_a_quotation_goes_on_without_its_mark():
    assert render("> 一\n二").count("<p>") == 1


def test_a_quotation_in_a_list_ends_with_its_item():
    assert render("- > 一\n- 二").count("<li>") == 2


def test_an_underline_outside_a_quotation_is_none():
    assert "<hr" in render("> 一\n---")
