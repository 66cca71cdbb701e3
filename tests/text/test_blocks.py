import re

import pytest

from articles.text import Block, parse


@pytest.mark.parametrize(
    ("markdown", "kind", "text"),
    [
        ("一*二*", "paragraph", "一二"),
        ("# 一", "heading", "一"),
        ("一\n---", "heading", "一"),
        ("- 一\n- 二\n  - 三", "list", "一\n二\n三"),
        ("1. 一\n\n2. 二", "list", "一\n二"),
        ("> 一\n>\n> 二", "quotation", "一\n二"),
        ('![一](/a.png "二")', "figure", "二"),
        ("```\n一\n\n 二\n```", "code", "一\n\n 二"),
        ("    一", "code", "一"),
        ("|一|二|\n|-|-|\n|三|四|", "table", "一\t二\n三\t四"),
        ("***", "rule", ""),
    ],
)
def test_a_block_has_a_kind_and_a_text(markdown, kind, text):
    (block,) = parse(markdown).blocks

    assert (block.number, block.kind, block.text) == (1, kind, text)


def test_blocks_are_numbered_as_in_the_html():
    document = parse("# 一\n\n二\n\n> 三\n>\n> 四\n\n- 五\n\n---\n\n|六|\n|-|")

    numbers = [int(number) for number in re.findall(r'data-block="(\d+)"', document.html())]

    assert numbers == [block.number for block in document.blocks] == [1, 2, 3, 4, 5, 6]


def test_blocks_know_their_lines():
    blocks = parse("一\r\n二\r\r\n# 三\n\n- 四\n\n- 五\n\n\n```\n六\n```\n").blocks

    lines = [(block.first_line, block.last_line) for block in blocks]

    assert lines == [(1, 2), (4, 4), (6, 8), (11, 13)]


def test_what_is_not_shown_is_no_block():
    blocks = parse("[a]: /b\n\n一[^1]\n\n[^1]: 注\n").blocks

    assert blocks == (Block(1, "paragraph", 3, 3, "一"),)


def test_an_empty_text_has_no_blocks():
    assert parse("").blocks == ()
    assert parse(" \n\t\n").html() == ""
