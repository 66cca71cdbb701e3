import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.passages import Piece, mark, passage, pattern_of
from articles.search.queries import read
from tests.security.pumping import repeats
from tests.working import GROWTH, calls

HOSTILE = ["a a a a b", "11111111111112", "海" * 90 + "山", "アアアアアアアアイ", "a、海"]


def marked(pieces):
    return [piece.text for piece in pieces if piece.is_hit]


def pattern(typed):
    return pattern_of(read(typed).wanted)


@pytest.mark.parametrize(
    ("words", "typed", "hits"),
    [
        ("海の底の海", "海", ["海", "海"]),
        ("ﾛｼｱ軍１２，０００人", "ロシア 12000", ["ロシア", "１２，０００"]),
        ("ウラジーミル・プーチン", "ウラジーミルプーチン", ["ウラジーミル・プーチン"]),
        ("コンピュ−タ", "コンピュータ", ["コンピュ−タ"]),
        ("Erdoğan とＮＡＴＯ", "erdogan nato", ["Erdoğan", "ＮＡＴＯ"]),
        ("NATOの", "nato", ["NATO"]),
        ("SENATOR", "nato", []),
        ("澤田", "沢田", ["澤田"]),
        ("安全、保障", "安全、保障", ["安全、保障"]),
        ("サーバーとサーバの", "サーバーの", ["サーバの"]),
        ("f-16 と F 16", "F-16", ["f-16", "F 16"]),
        ("海", "山", []),
        ("12,000人と12人", "12", ["12"]),
        ("12,000と000と1,23", "000 23", ["000", "23"]),
        ("1,000,000と12,00", "000000 1200", []),
        ("1,000,000と1000,000", "1000000", ["1,000,000", "1000,000"]),
        ("日本海の日本", "日本 日本海", ["日本海", "日本"]),
        ("コンピューターとカー", "コンピュータ カ", ["コンピューター", "カ"]),
        ("葛\U000e0100城市", "葛城", ["葛\U000e0100城"]),
        ("葛城\U000e0100市", "葛城", ["葛城\U000e0100"]),
        ("安全保障と安全。保障", "安全、保障", ["安全。保障"]),
    ],
)
def test_what_was_looked_for_is_marked(words, typed, hits):
    assert marked(mark(words, pattern(typed))) == hits


def test_a_text_without_terms_is_one_piece():
    assert mark("海", None) == (Piece("海"),)
    assert passage("海", None) == ()


@given(st.text(), st.text())
def test_pieces_spell_the_text(words, typed):
    pieces = mark(words, pattern(typed))

    spelt = "".join(piece.text for piece in pieces)
    assert spelt == words or any(
        "\uff61" <= letter <= "\uff9f" or letter in "\u3099\u309a" for letter in words
    )


def test_the_passage_is_where_most_terms_stand():
    words = "海。" + "空" * 300 + "。ここに海と岸がある。" + "空" * 300

    pieces = passage(words, pattern("海 岸"))

    assert marked(pieces) == ["海", "岸"]
    assert [pieces[0], pieces[1], pieces[-1]] == [Piece("…"), Piece("ここに"), Piece("…")]


def test_a_short_text_is_shown_whole():
    assert passage("海の底", pattern("底")) == (Piece("海の"), Piece("底", is_hit=True))


@pytest.mark.parametrize("typed", HOSTILE)
@pytest.mark.parametrize("unit", ["a", "a ", "1,", "、", "海", "ア・"])
def test_work_grows_with_the_text_and_no_faster(unit, typed):
    passage(unit, pattern(typed))

    small, large = (calls(passage, unit * times, pattern(typed)) for times in (7_000, 14_000))

    assert large <= small * GROWTH


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_pattern_repeats_nothing_without_end(typed):
    assert not repeats(pattern(typed))
