import pytest

from tests.factories import AuthorFactory, TagFactory


@pytest.mark.django_db
def test_an_authors_slug_is_made_of_the_original_name():
    assert AuthorFactory(original_name="Åsa Lindqvist").slug == "åsa-lindqvist"


@pytest.mark.django_db
def test_namesakes_get_a_number():
    AuthorFactory(original_name="Anna Lind")

    assert AuthorFactory(original_name="Anna Lind").slug == "anna-lind-2"


@pytest.mark.django_db
def test_a_name_without_letters_gets_a_slug_too():
    assert AuthorFactory(original_name="!!!").slug == "author"
    assert TagFactory(name="!?").slug == "tag"


@pytest.mark.django_db
def test_a_slug_that_was_chosen_stays():
    assert AuthorFactory(slug="chosen").slug == "chosen"
    assert TagFactory(name="海", slug="sea").slug == "sea"


@pytest.mark.django_db
def test_a_japanese_tag_keeps_its_letters():
    assert TagFactory(name="潮だまり").slug == "潮だまり"
