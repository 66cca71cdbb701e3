"""How much of one text is in another."""

import pytest

from articles.drift.likeness import containment, gather, gather_pairs, share, subtract


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the dog", "the dog", 1.0),
        ("the dog", "The Dog!", 1.0),
        ("the dog", "a cat", 0.0),
        ("the dog", "the cat", 0.5),
        ("the the dog", "the dog", 0.8),
        ("古い橋", "古い船", 0.5),
        ("", "", 0.0),
    ],
)
def test_what_is_shared_is_counted_by_words_or_by_pairs_of_characters(one, other, expected):
    assert share(gather(one), gather(other)) == expected


def test_the_order_of_words_counts_among_pairs():
    assert share(gather_pairs("dog bites man"), gather_pairs("man bites dog")) < 1


def test_what_is_left_of_a_text_holds_the_rest_of_it():
    whole = gather("the dog and the cat and the bird")

    rest = subtract(whole, gather("the dog and"))

    assert containment(gather("the cat and the bird"), rest) == 1.0
    assert containment(gather("the dog"), rest) == 0.5
