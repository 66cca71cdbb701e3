import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import text

WHOLE = """# 題

一つめ[^1]。

![絵](/media/a.png "説明 <p data-block=\\"9\\"")

- 項目

[^1]: 注。
"""


def test_a_text_is_cut_into_its_blocks_and_its_notes():
    document = text.parse(WHOLE)

    cut = text.cut(document.html())

    assert len(cut.blocks) == len(document.blocks)
    assert [block.split("data-block=")[1][1] for block in cut.blocks] == ["1", "2", "3", "4"]
    assert cut.notes.startswith("<section")


@pytest.mark.parametrize(
    "body",
    [
        '<p data-block="1">',
        '`<p data-block="2">`',
        '[a](/x "<p data-block=\\"2\\"")',
        '```\n<section class="footnotes">\n<p data-block="7">\n```',
    ],
)
def test_what_only_looks_like_a_block_is_none(body):
    cut = text.cut(text.render(f"{body}\n\n二"))

    assert len(cut.blocks) == 2
    assert cut.notes == ""


@given(st.text(alphabet="ab<>\"'=&#*[]()!`~-_|\n 1日data-block", max_size=200))
def test_the_pieces_make_the_text_again(body):
    document = text.parse(body)
    html = document.html()

    cut = text.cut(html)

    assert "".join(cut.blocks) + cut.notes == html
    assert len(cut.blocks) == len(document.blocks)
