import pytest

from articles.extraction.metadata.people import is_person


@pytest.mark.parametrize(
    "name", ["Jane Doe", "María José de la Vega", "山田太郎", "J. R. Roe", "سلمى الحداد"]
)
def test_names_of_people_look_so(name):
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Daily News",
        "jane",
        "Editorial Team",
        "The Long Way Round",
        "昨日の山で",
        "Jane Doe 2024",
        "みなと新聞社編集部",
    ],
)
def test_other_names_do_not(name):
    assert not is_person(name)
