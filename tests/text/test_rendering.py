import pytest

from articles.text import render


@pytest.mark.parametrize(
    "html", ["<b>", "<script>alert(1)</script>", "<!-- a -->", "<?php ?>", "<!A>"]
)
def test_html_is_shown_as_text(html):
    escaped = html.replace("<", "&lt;").replace(">", "&gt;")

    assert render(html) == f'<p data-block="1">{escaped}</p>\n'
    assert f"一{escaped}二" in render(f"一{html}二")


def test_a_tight_list_has_no_paragraphs():
    assert render("- 一\n- 二") == '<ul data-block="1">\n<li>一</li>\n<li>二</li>\n</ul>\n'


def test_a_loose_list_has_paragraphs():
    assert render("- 一\n\n- 二").count("<p>") == 2


def test_a_numbered_list_may_begin_anywhere():
    assert '<ol start="5" data-block="1">' in render("5. 一")


def test_code_keeps_its_lines_and_says_nothing_about_its_language():
    html = render("```python\n<一>\n\n  二\n```")

    assert html.startswith('<pre data-block="1" tabindex="0" role="group" aria-label="コード">')
    assert html.endswith("<code>&lt;一&gt;\n\n  二\n</code></pre>\n")


def test_a_rule_has_a_number():
    assert render("***") == '<hr data-block="1">\n'


def test_deleted_text_is_deleted_text():
    assert "<del>一</del>" in render("~~一~~")
