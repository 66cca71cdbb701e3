import pytest

from articles.alignment.numerals import read_numerals


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("12.000 Euro", "n12000"),
        ("12 000 personnes", "n12000"),
        ("1,5 Prozent", "n1.5"),
        ("3,4 Millionen", "n3400000"),
        ("2 milliards", "n2000000000"),
        ("5 тысяч", "n5000"),
        ("1994", "n1994"),
    ],
)
def test_numbers_of_the_continent_are_read_by_value(text, mark):
    assert read_numerals(text, "de", words=[]) == {mark}
