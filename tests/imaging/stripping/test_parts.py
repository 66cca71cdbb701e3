import pytest

from articles.imaging import Truncated
from articles.imaging.stripping.parts import MOST_PARTS, bounded


def test_parts_are_handed_on_in_order():
    assert list(bounded("abc")) == ["a", "b", "c"]
    assert len(list(bounded(range(MOST_PARTS)))) == MOST_PARTS


def test_a_file_cut_into_absurdly_many_parts_is_refused():
    with pytest.raises(Truncated):
        list(bounded(range(MOST_PARTS + 1)))
