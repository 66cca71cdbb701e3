from articles.text import Piece, abridge


def test_what_stayed_is_cut_down_to_what_stands_beside_a_change():
    long = "あ" * 100 + "い" * 100
    pieces = [Piece("same", long), Piece("removed", "う"), Piece("same", long)]

    before, _, after = abridge(pieces, around=3)

    assert (before.text, after.text) == ("…いいい", "あああ…")


def test_between_two_changes_both_ends_are_kept():
    pieces = [Piece("added", "う"), Piece("same", "あ" * 50), Piece("added", "う")]

    assert abridge(pieces, around=3)[1].text == "あああ…あああ"


def test_short_passages_and_all_changes_stay_whole():
    pieces = (Piece("same", "短い"), Piece("removed", "長" * 500))

    assert abridge(pieces) == pieces
