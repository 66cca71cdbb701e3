"""For any text: no change where there is none, and one digest for one change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.drift import Piece, compare_blocks
from tests.drift.prose import ENGLISH, JAPANESE, VOLATILE, WHALES, pieces
from tests.working import GROWTH, calls

TEXTS = st.lists(st.sampled_from([*ENGLISH, *JAPANESE, *VOLATILE, WHALES]) | st.text(), max_size=12)
ADDRESSES = st.lists(st.text() | st.just("https://blog.example/a?x=1"), max_size=2).map(tuple)
KINDS = st.sampled_from(["paragraph", "heading", "list", "figure", "code", "table", "rule", ""])
PIECES = st.lists(st.builds(Piece, KINDS, st.text(), ADDRESSES, ADDRESSES), max_size=8)


@st.composite
def disturbed(draw, texts):
    """Put into a text what changes from visit to visit."""
    found = []
    for text in texts:
        found += draw(st.lists(st.sampled_from(VOLATILE), max_size=2))
        found.append(text.replace(" ", draw(st.sampled_from([" ", "\u00a0", "  ", "\n"]))))
    return pieces(found)


@given(PIECES)
def test_a_text_compared_with_itself_did_not_change(blocks):
    assert compare_blocks(blocks, blocks).is_empty


@given(PIECES, PIECES)
def test_every_block_has_one_fate(old, new):
    changes = compare_blocks(old, new)

    assert sorted(place for each in changes.blocks for place in each.old) == [*range(len(old))]
    places = [place for each in changes.blocks for place in each.new]
    assert len(places) == len(set(places))
    assert set(places) <= set(range(len(new)))
    assert len(changes.fates) == len(old)


@given(st.data())
def test_what_does_not_count_changes_nothing(data):
    old, new = (data.draw(disturbed(ENGLISH + JAPANESE)) for _ in range(2))

    assert compare_blocks(old, new).is_empty


@given(st.data(), TEXTS, TEXTS)
def test_the_digest_depends_only_on_what_counts(data, old, new):
    quiet = [
        [text for text in texts if text.isascii() and text.isprintable()] for texts in (old, new)
    ]
    changes = [compare_blocks(*(data.draw(disturbed(texts)) for texts in quiet)) for _ in range(2)]

    assert changes[0].digest == changes[1].digest


@given(TEXTS, TEXTS, TEXTS)
def test_another_change_has_another_digest(old, one, other):
    first, second = (compare_blocks(pieces(old), pieces(new)) for new in (one, other))

    is_same = compare_blocks(pieces(one), pieces(other)).is_empty
    in_order = all(each.fate == "same" for each in (*first.blocks, *second.blocks))
    assert (first.digest == second.digest) == is_same or in_order


@pytest.mark.parametrize("text", [" ", "-", "3 days ago ", "by 1 may 1 ", "あ ", "a\n", "|", "1,"])
def test_work_grows_with_a_hostile_text_and_no_faster(text):
    compare(text, 100)

    small, large = (calls(compare, text, size) for size in (10_000, 20_000))

    assert large <= small * GROWTH


def compare(text: str, size: int) -> None:
    """Compare a long block and many short ones with others like them."""
    long, many = text * (size // len(text)), size // 20
    compare_blocks(
        [Piece("paragraph", long, (long,), (long,)), *pieces([text] * many)],
        [Piece("code", f"{long}.", (long,), (long,)), *pieces([f"{text}!"] * many)],
    )
