import pytest

from articles import publishing, search
from tests.factories import AuthorFactory, OriginalFactory, PublishedFactory

pytestmark = pytest.mark.django_db


def total(words):
    return search.find(search.read(words)).total


def test_an_author_who_is_renamed_is_found_by_the_new_name_alone():
    author = AuthorFactory(name="アンナ")
    search.index(PublishedFactory(original=OriginalFactory(authors=[author])))
    author.name = "エルザ"

    publishing.describe_author(author)

    assert (total("アンナ"), total("エルザ")) == (0, 1)


def test_a_biography_leaves_the_index_alone(django_assert_num_queries):
    author = AuthorFactory()
    author.biography = "海辺の随筆家。"

    # Two, and the savepoint around them.
    with django_assert_num_queries(4):
        publishing.describe_author(author)

    author.refresh_from_db()
    assert author.biography == "海辺の随筆家。"


def test_a_new_author_is_saved():
    author = AuthorFactory.build(name="新しい人", original_name="New")

    publishing.describe_author(author)

    assert author.pk
