import pytest

from articles.text import parse, render

NOTE = '<span class="translator-note" role="note">'


@pytest.mark.parametrize(
    "note",
    [
        "［訳注：説明］",
        "［訳注:説明］",
        "［訳注： 説明］",
        "［ 訳注：説明］",
        "［訳註：説明］",
        "［訳者注：説明］",
        "［訳注1：説明］",
        "〔訳注：説明〕",
        "（訳注：説明）",
        "【訳注：説明】",
        "(訳注: 説明)",
        "[訳注: 説明]",
    ],
)
def test_a_note_is_set_apart_with_its_brackets(note):
    assert f"本文{NOTE}{note}</span>続き" in render(f"本文{note}続き")


@pytest.mark.parametrize(
    "text",
    ["［注：説明］", "［訳注説明］", "［訳注：閉じない", "訳注：括弧なし", "［訳注：別の括弧〕"],
)
def test_what_is_no_note_is_text(text):
    assert f">{text}</p>" in render(text)


def test_markdown_inside_a_note_is_kept():
    html = render("［訳注：*ebb*は[引き潮](/ebb)。{潮|しお}］")

    assert f'{NOTE}［訳注：<em>ebb</em>は<a href="/ebb">引き潮</a>。<ruby>' in html


def test_brackets_inside_a_note_do_not_end_it():
    assert f"{NOTE}［訳注：一［二］三（四）］</span>" in render("［訳注：一［二］三（四）］")


def test_a_bracket_inside_code_does_not_end_a_note():
    assert "<code>］</code>］</span>" in render("［訳注：`］`］")


def test_a_note_inside_a_note_is_kept():
    assert render("［訳注：一（訳注：二）］").count(NOTE) == 2


def test_emphasis_does_not_cross_the_end_of_a_note():
    html = render("*一［訳注：二*三］四*")

    assert "<em>一" in html
    assert "二*三］</span>四</em>" in html


def test_a_link_that_would_cross_the_end_of_a_note_is_text():
    html = render("［訳注：[一］二](/a)")

    assert "<a" not in html
    assert "［訳注：[一］</span>二](/a)" in html


def test_a_note_inside_a_link_is_kept():
    assert f'<a href="/a">一{NOTE}' in render("[一（訳注：二）](/a)")


def test_a_note_is_part_of_the_text_but_not_of_the_summary():
    document = parse("本文［訳注：*説明*［一］です］続き")

    assert document.text == "本文［訳注：説明［一］です］続き"
    assert document.summary() == "本文続き"
