from articles.text import parse, render
from articles.text.tables import CELLS


def test_a_table_stands_in_a_box_that_can_scroll():
    html = render("|a|\n|-|\n|b|")

    box = '<div class="table" data-block="1" tabindex="0" role="group" aria-label="表">'
    assert html.startswith(f"{box}\n<table>\n<thead>")
    assert html.endswith("</table>\n</div>\n")


def test_alignment_is_a_class():
    html = render("|a|b|c|d|\n|:-|:-:|-:|-|\n|e|f|g|h|")

    assert '<th scope="col" class="align-left">a' in html
    assert '<td class="align-center">f' in html
    assert '<td class="align-right">g' in html
    assert "<td>h" in html
    assert "style" not in html


def test_a_table_ends_the_paragraph_above_it():
    assert '<p data-block="1">一</p>\n<div' in render("一\n|a|\n|-|")


def test_a_table_may_stand_in_a_quotation_and_a_list():
    assert '<blockquote data-block="1">\n<div class="table"' in render("> |a|\n> |-|")
    assert '<li><div class="table"' in render("- |a|\n  |-|")


def test_what_is_no_table_is_text():
    assert "<table" not in render("|a|\n|b|")
    assert "<table" not in render("|a|b|\n|-|")
    assert "<table" not in render("|a|")
    assert "<table" not in render("a\n-:")


def test_a_table_with_too_many_cells_is_shown_as_typed():
    row = "|" + "a|" * 100 + "\n"
    markdown = row + row.replace("a", "-") + row * (CELLS // 100)

    document = parse(markdown)

    assert "<table" not in document.html()
    assert document.text.count("a") == markdown.count("a")


def test_the_cells_of_all_tables_count_together():
    table = "|a|b|\n|-|-|\n" + "|c|d|\n" * 1000 + "\n"

    assert 2 <= render(table * 10).count("<table") <= 4


def test_a_short_row_is_filled_up():
    assert render("|a|b|\n|-|-|\n|c|").count("<td>") == 2
