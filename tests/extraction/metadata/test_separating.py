import pytest

from articles.extraction.metadata.separating import is_of_host, split_title

URL = "https://www.dailytrumpet.example/a"


def test_titles_are_split_at_marks_that_separate():
    assert split_title("The well | News - Daily Trumpet") == ["The well", "News", "Daily Trumpet"]


def test_hyphens_within_words_do_not_separate():
    assert split_title("A well-known well") == ["A well-known well"]


@pytest.mark.parametrize(
    "name", ["Daily Trumpet", "The Daily Trumpet", "dailytrumpet.example", "DT"]
)
def test_names_that_the_host_confirms(name):
    url = "https://dt.example/" if name == "DT" else URL

    assert is_of_host(name, url)


@pytest.mark.parametrize("name", ["The well", "Trumpets", "", "www"])
def test_names_that_it_does_not(name):
    assert not is_of_host(name, URL)


def test_a_broken_address_confirms_nothing():
    assert not is_of_host("Daily", "http://[")
