import pytest

from articles.alignment.kinds import BITS
from articles.alignment.spans import Side, Unit

UNITS = [
    Unit(frozenset({"n1"}), 1.0, 10.0, BITS["paragraph"], 0, 1),
    Unit(frozenset({"n2"}), 2.0, 20.0, BITS["quotation"], 0, 3),
    Unit(frozenset({"n1"}), 4.0, 30.0, BITS["paragraph"], 0, 2),
]


def test_a_span_of_one_block_is_the_block():
    span = Side(UNITS).span(1, 2)

    assert (span.marks, span.lonely, span.sentences) == ({"n2"}, 2.0, 3)


def test_a_span_of_several_blocks_has_what_they_have():
    side = Side(UNITS)

    span = side.span(0, 3)

    assert (span.marks, span.lonely, span.sentences) == ({"n1", "n2"}, 7.0, 6)
    assert span.kinds == BITS["paragraph"] | BITS["quotation"]
    assert span.looseness == pytest.approx(1 / 66)
    assert side.span(0, 3) is span


def test_a_side_knows_its_size_and_running_lengths():
    side = Side(UNITS)

    assert len(side) == 3
    assert side.sums == [0.0, 10.0, 30.0, 60.0]
