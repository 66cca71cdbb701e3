from articles.text import parse
from articles.text.block_parsing import MOST_TOKENS
from articles.text.parsing import MOST_INLINE_TOKENS


def test_beyond_a_limit_blocks_are_shown_as_typed():
    markdown = "*あ*\n\n" * MOST_TOKENS

    document = parse(markdown)

    assert len(document.blocks) < MOST_TOKENS
    assert document.text.count("あ") == MOST_TOKENS
    assert document.text.endswith("*あ*\n*あ*")


def test_beyond_a_limit_items_are_shown_as_typed():
    document = parse("- あ\n" * MOST_TOKENS)

    assert document.text.count("あ") == MOST_TOKENS
    assert [block.kind for block in document.blocks] == ["list", "paragraph"]


def test_beyond_a_limit_empty_items_are_shown_as_typed():
    blocks = parse("-\n" * MOST_TOKENS).blocks

    assert blocks[1].text.startswith("-\n-\n")


def test_beyond_a_limit_marks_in_lines_are_shown_as_typed():
    document = parse("*あ* " * MOST_INLINE_TOKENS)

    assert document.text.count("あ") == MOST_INLINE_TOKENS
    assert document.text.endswith("*あ* *あ*")


def test_the_limit_is_one_for_all_paragraphs():
    document = parse(("*あ* " * 3000 + "\n\n") * 10)

    assert document.blocks[0].text.startswith("あ あ")
    assert document.blocks[9].text.startswith("*あ* *あ*")


def test_what_needs_much_html_counts_for_more():
    document = parse("[^1]" * MOST_INLINE_TOKENS + "\n\n[^1]: あ")

    assert document.html().count("<sup") < MOST_INLINE_TOKENS / 5
