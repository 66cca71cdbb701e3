import pytest

from articles.models import Segment, passages_of, whole_article
from tests.factories import (
    AuthorFactory,
    CommentFactory,
    OriginalFactory,
    PublishedFactory,
    TagFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def test_what_belongs_to_an_article_comes_with_it(django_assert_num_queries):
    author, tag, user = AuthorFactory(), TagFactory(), UserFactory()
    article = PublishedFactory(path="a", original=OriginalFactory(authors=[author]))
    article.tags.add(tag)
    article.translators.set([user])
    CommentFactory(article=article, state="approved", name="潮子")

    with django_assert_num_queries(4):
        found = whole_article("a")
        assert found
        assert [*found.original.authors.all()] == [author]
        assert [*found.tags.all()] == [tag]
        assert [str(each) for each in found.translators.all()] == [str(user)]
        assert [remark["name"] for remark in found.remarks] == ["潮子"]


def test_nothing_is_found_where_nothing_is():
    assert whole_article("a") is None


def test_passages_come_in_their_order_and_without_what_left_the_text():
    article = PublishedFactory()
    places = (1, 0, None)
    second, first, _left = [
        Segment.objects.create(article=article, position=place, target_end=1) for place in places
    ]

    found = passages_of(article, texts=False)

    assert [each.anchor for each in found] == [first.anchor, second.anchor]


def test_a_passage_says_what_its_segment_says():
    article = PublishedFactory()
    segment = Segment.objects.create(
        article=article,
        position=0,
        source_end=2,
        target_start=1,
        target_end=1,
        aliases=["bcd"],
        source_texts=["Tide", "Sea"],
        target_texts=["潮"],
        link="Tide",
        link_state="unique",
    )

    (found,) = passages_of(article, texts=True)

    for name in ("anchor", "old_anchors", "is_omission", "is_addition", "target", "link"):
        assert getattr(found, name) == getattr(segment, name)
    assert found.source_texts == segment.source_texts


def test_texts_that_nobody_asks_for_stay_where_they_are():
    article = PublishedFactory()
    Segment.objects.create(article=article, position=0, target_end=1, target_texts=["潮"])

    assert passages_of(article, texts=False)[0].target == ""
