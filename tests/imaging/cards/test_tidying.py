import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from articles.imaging.cards.tidying import MOST, tidy


def test_spaces_and_line_ends_are_single_spaces():
    assert tidy("  海 \r\n\t の　底 ") == "海 の 底"


def test_what_cannot_be_seen_is_left_out():
    assert tidy("海\x00の\u202e底\ufeff\U0001f468\u200b\ue000") == "海の底\U0001f468"


def test_letters_and_their_marks_are_one():
    assert tidy("e\u0301か\u3099") == "éが"


def test_a_pile_of_marks_is_no_tower():
    assert tidy("x" + "\u0323" * 99) == "x" + "\u0323" * 3


def test_variants_of_letters_are_the_letters():
    assert tidy("葛\U000e0100城☎\ufe0f") == "葛城☎"


@given(st.text(max_size=2_000))
def test_nothing_is_left_that_a_line_cannot_hold(words):
    tidied = tidy(words)

    assert len(tidied) <= MOST
    assert tidied == tidied.strip()
    assert not {unicodedata.category(letter) for letter in tidied} & {"Cc", "Cs", "Zl", "Zp"}
