from hypothesis import given
from hypothesis import strategies as st

from articles.text.comparing import Piece, compare


def spelled(pieces, *, without):
    return "".join(piece.text for piece in pieces if piece.kind != without)


def test_japanese_is_compared_by_character():
    assert compare("海が青い。", "海は青い。") == (
        Piece("same", "海"),
        Piece("removed", "が"),
        Piece("added", "は"),
        Piece("same", "青い。"),
    )


def test_latin_words_and_numbers_are_compared_whole():
    assert compare("in 1998", "in 1989") == (
        Piece("same", "in "),
        Piece("removed", "1998"),
        Piece("added", "1989"),
    )


def test_lines_that_stayed_are_one_piece():
    assert compare("一\n二\n", "一\n二\n三\n") == (
        Piece("same", "一\n二\n"),
        Piece("added", "三\n"),
    )


def test_equal_texts_have_nothing_removed_or_added():
    assert compare("同じ", "同じ") == (Piece("same", "同じ"),)
    assert compare("", "") == ()


def test_a_passage_too_long_to_compare_is_replaced_whole():
    assert compare("あ" * 3000, "い" * 3000) == (
        Piece("removed", "あ" * 3000),
        Piece("added", "い" * 3000),
    )


@given(st.text(), st.text())
def test_the_pieces_spell_both_texts(old, new):
    pieces = compare(old, new)

    assert spelled(pieces, without="added") == old
    assert spelled(pieces, without="removed") == new


def test_what_only_single_letters_have_in_common_is_replaced_as_one():
    assert compare("住民は潮が引くと出ていく。", "引き潮には人が集まる。") == (
        Piece("removed", "住民は潮が引くと出ていく"),
        Piece("added", "引き潮には人が集まる"),
        Piece("same", "。"),
    )
