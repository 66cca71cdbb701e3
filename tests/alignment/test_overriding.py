import pytest

from articles.alignment import Bond, Border, OverrideError, Pair, align
from articles.alignment.overriding import divide
from articles.alignment.tracing import Stretch


def test_without_overrides_there_is_one_stretch():
    assert divide(3, 4, borders=(), bonds=()) == ([Stretch(0, 3, 0, 4)], set())


def test_a_border_divides_both_texts():
    stretches, _ = divide(3, 4, borders=[Border(1, 2)], bonds=())

    assert stretches == [Stretch(0, 1, 0, 2), Stretch(1, 3, 2, 4)]


def test_a_border_before_everything_changes_nothing():
    assert divide(3, 4, borders=[Border(0, 0), Border(3, 4)], bonds=()) == divide(
        3, 4, borders=(), bonds=()
    )


def test_two_borders_make_an_omission(paragraphs):
    source = paragraphs("The first sentence.", "The second sentence.")
    target = paragraphs("第一の文。")

    pairs = align(source, target, borders=[Border(0, 0), Border(1, 0)])

    assert pairs[0] == Pair((0,), (), 1.0)
    assert (pairs[1].source, pairs[1].target) == ((1,), (0,))


def test_two_borders_make_an_addition(paragraphs):
    pairs = align(paragraphs("One."), paragraphs("一。", "二。"), borders=[Border(0, 1)])

    assert pairs[0] == Pair((), (0,), 1.0)


def test_a_bond_joins_more_than_the_search_would(paragraphs):
    source = paragraphs(*(f"Paragraph number {n}." for n in range(12)))
    bond = Bond(tuple(range(10)), (0,))

    pairs = align(source, paragraphs("一。", "段落11。"), bonds=[bond])

    assert pairs[0] == Pair(bond.source, bond.target, 1.0)


@pytest.mark.parametrize("border", [Border(4, 0), Border(-1, 0), Border(0, 5), Border(0, -1)])
def test_a_border_outside_the_texts_is_refused(border):
    with pytest.raises(OverrideError, match="outside"):
        divide(3, 4, borders=[border], bonds=())


def test_borders_that_cross_are_refused():
    with pytest.raises(OverrideError, match="cross"):
        divide(3, 4, borders=[Border(1, 3), Border(2, 2)], bonds=())


@pytest.mark.parametrize(
    "bond",
    [
        Bond((), (0,)),
        Bond((0,), ()),
        Bond((0, 2), (0,)),
        Bond((1, 0), (0,)),
        Bond((3,), (0,)),
        Bond((-1,), (0,)),
    ],
)
def test_a_bond_that_is_no_run_of_blocks_is_refused(bond):
    with pytest.raises(OverrideError, match="neighbouring"):
        divide(3, 4, borders=(), bonds=[bond])


def test_a_border_through_a_bond_is_refused():
    with pytest.raises(OverrideError, match="divided"):
        divide(3, 4, borders=[Border(1, 1)], bonds=[Bond((0, 1), (0, 1))])


def test_bonds_that_overlap_are_refused():
    with pytest.raises(OverrideError):
        divide(3, 4, borders=(), bonds=[Bond((0, 1), (0,)), Bond((1, 2), (1,))])
