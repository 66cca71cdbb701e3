import pytest

from articles.text import render


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("`一`", "一"),
        ("`` ` ``", "`"),
        ("` `` `", "``"),
        ("`  `", "  "),
        ("` 一`", " 一"),
        ("`一\n二`", "一 二"),
        ("`*一*`", "*一*"),
        ("`<一>&amp;`", "&lt;一&gt;&amp;amp;"),
        (r"`一\`", "一\\"),
        (r"\``一`", "一"),
        ("```一``二```", "一``二"),
    ],
)
def test_code_is_shown_as_it_is(markdown, code):
    assert f"<code>{code}</code>" in render(markdown)


@pytest.mark.parametrize("text", ["`一", "``一`", "`一``", "`一``二```"])
def test_backticks_without_partner_are_text(text):
    assert f">{text}</p>" in render(text)


def test_code_that_would_cross_the_end_of_a_note_is_text():
    # The escaped backtick does not hide the bracket, yet the code would begin inside the note.
    html = render(r"［訳注：\`一］`二`")

    assert "</span>" in html
