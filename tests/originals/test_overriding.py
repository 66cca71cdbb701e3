"""What an editor decided is carried over to texts that changed, or let go where it would tear them."""

import pytest

from articles import alignment
from articles.models import Segment
from articles.originals.overriding import carry
from articles.originals.passages import Passages

SOURCE = [
    f"Sentence number {n} of the original says something of its own: {n * 7919}." for n in range(8)
]
TARGET = [f"訳文の第{n}段落は、それぞれ別のことを述べている。{n * 7919}。" for n in range(8)]


def passages(texts):
    return Passages(range(len(texts)), [alignment.Block("paragraph", words) for words in texts])


def pairs(*fixed, omitted=()):
    """Return segments of one block each side; what is omitted has no translation."""
    return [
        Segment(
            source_texts=[SOURCE[n]],
            target_texts=[] if n in omitted else [TARGET[n]],
            is_fixed=n in fixed,
        )
        for n in range(8)
    ]


def targets(*left_out):
    return [words for n, words in enumerate(TARGET) if n not in left_out]


def test_nothing_decided_is_nothing_carried():
    assert carry(pairs(), passages(SOURCE), passages(TARGET)).pairs == set()


def test_a_decision_goes_along_with_insertions_before_it():
    new = ["A preface.", *SOURCE]

    found = carry(pairs(2), passages(new), passages(TARGET))

    assert found.pairs == {((3,), (2,))}


def test_an_omission_goes_along_too():
    found = carry(pairs(2, omitted=[2]), passages(["New.", *SOURCE]), passages(targets(2)))

    assert found.pairs == {((3,), ())}


@pytest.mark.parametrize("omitted", [[2], []])
def test_a_passage_that_moved_alone_leaves_the_decisions_about_the_others(omitted):
    moved = [*SOURCE[:2], *SOURCE[3:], SOURCE[2]]

    found = carry(pairs(2, 5, omitted=omitted), passages(moved), passages(targets(*omitted)))

    assert found.pairs == {((4,), (5 - len(omitted),))}


def test_passages_that_moved_together_keep_their_decisions():
    source = [*SOURCE[4:], *SOURCE[:4]]
    target = [*TARGET[4:], *TARGET[:4]]

    found = carry(pairs(1, 2, 3), passages(source), passages(target))

    assert found.pairs == {((5,), (5,)), ((6,), (6,)), ((7,), (7,))}


def test_what_is_carried_can_always_be_aligned():
    shuffled = SOURCE[::-1]

    found = carry(pairs(0, 3, 7), passages(shuffled), passages(TARGET))

    alignment.align(
        passages(shuffled).blocks,
        passages(TARGET).blocks,
        bonds=found.bonds,
        borders=found.borders,
    )
