from collections import Counter

import pytest

from articles.extraction.found import Field
from tests.extraction.metadata.labelled import EMPTY, RIGHT, WRONG, count, judge, read_cases

# Per cent that have to be right. What these pages hold is read a little better than this, and pages
# that nobody has seen a little worse.
FLOORS = {Field.TITLE: 98, Field.AUTHORS: 94, Field.PUBLISHED: 96}
REST = 95
WRONG_AT_MOST = 3


def test_there_are_enough_pages_of_many_languages():
    cases = read_cases()
    languages = {case.expected.get(Field.LANGUAGE, ("",)) for case in cases}

    assert len(cases) >= 45
    assert len(languages) >= 12


def test_every_page_says_what_its_title_authors_and_date_are():
    for case in read_cases():
        assert {Field.TITLE, Field.AUTHORS, Field.PUBLISHED} <= set(case.expected), case.name


def test_some_pages_hold_nothing_to_be_found():
    empty = Counter(
        field for case in read_cases() for field, values in case.expected.items() if not values
    )

    assert empty[Field.AUTHORS] >= 8
    assert empty[Field.PUBLISHED] >= 4


@pytest.mark.parametrize("field", Field)
def test_labelled_pages_are_read_well(field):
    counts = count(read_cases())[field]

    assert 100 * counts[RIGHT] >= FLOORS.get(field, REST) * counts.total()
    assert 100 * counts[WRONG] <= WRONG_AT_MOST * counts.total()


def test_a_miss_is_told_from_a_mistake():
    case = next(case for case in read_cases() if case.name == "livejournal-2006")

    assert judge(case)[Field.AUTHORS] == EMPTY
