import pytest
from django.core.management import call_command
from django.db import connection

from articles.models import Article, Author, Comment, PageChange, Segment, Tag
from articles.pagecache import triggers
from articles.pagecache.preparing import is_told, prepare, unprepare
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    CommentFactory,
    PublishedFactory,
    TagFactory,
)

pytestmark = pytest.mark.django_db


def told(act) -> set[str]:
    PageChange.objects.all().delete()
    act()
    return set(PageChange.objects.values_list("key", flat=True))


def test_a_migrated_database_has_them_all():
    assert set(triggers.standing(connection)) == set(triggers.wanted(connection.vendor))
    assert is_told(None, databases=["default"]) == []


def test_an_update_of_many_rows_is_told():
    first, second = AuthorFactory(), AuthorFactory()

    keys = told(lambda: Author.objects.update(name="新しい名"))

    assert keys == {f"author:{first.pk}", f"author:{second.pk}"}


def test_an_update_that_changes_nothing_is_not():
    AuthorFactory(name="同じ名")

    assert told(lambda: Author.objects.update(name="同じ名")) == set()


def test_rows_made_at_once_are_told():
    article = PublishedFactory()

    rows = [Segment(article=article, position=n, target_end=1) for n in range(3)]

    assert told(lambda: Segment.objects.bulk_create(rows)) == {f"article:{article.pk}"}


def test_rows_between_two_models_are_told():
    article, tag = PublishedFactory(), TagFactory()

    keys = {f"article:{article.pk}", f"tag:{tag.pk}"}

    assert told(lambda: article.tags.add(tag)) == keys
    assert told(lambda: article.tags.clear()) == keys


def test_a_statement_by_hand_is_told():
    tag = TagFactory()

    def act():
        with connection.cursor() as cursor:
            cursor.execute("UPDATE articles_tag SET name = 'x' WHERE id = %s", [tag.pk])

    assert told(act) == {f"tag:{tag.pk}"}


def test_a_draft_is_told_to_nobody():
    draft = ArticleFactory()

    assert told(lambda: Article.objects.filter(pk=draft.pk).update(title="新")) == set()


def test_lists_are_told_of_what_comes_and_goes_and_not_of_words():
    article = PublishedFactory()
    rows = Article.objects.filter(pk=article.pk)

    assert "lists" not in told(lambda: rows.update(html="<p>新</p>"))
    assert "lists" in told(lambda: rows.update(held_from="2020-01-01T00:00Z", held_because="x"))
    assert "lists" in told(lambda: rows.update(state="draft", published_at=None))


def test_both_sides_of_a_move_are_told():
    first, second = PublishedFactory(), PublishedFactory()
    segment = Segment.objects.create(article=first, position=0, target_end=1)

    keys = told(lambda: Segment.objects.filter(pk=segment.pk).update(article=second))

    assert keys == {f"article:{first.pk}", f"article:{second.pk}"}


def test_what_goes_is_told():
    tag = TagFactory()
    pk = tag.pk

    assert told(lambda: Tag.objects.all().delete()) == {f"tag:{pk}"}


def test_a_migration_takes_them_away_and_brings_them_back():
    gone = told(lambda: unprepare(using="default", plan=["a migration"]))
    lacking = is_told(None, databases=["default"])
    back = told(lambda: prepare(using="default"))

    assert gone == back == {"everything"}
    assert [message.id for message in lacking] == ["articles.W003"]
    assert is_told(None, databases=["default"]) == []


def test_migrating_without_a_migration_leaves_them_alone():
    assert told(lambda: call_command("migrate", verbosity=0)) == set()


def test_a_comment_is_told_when_it_appears_and_when_it_goes():
    article = PublishedFactory()

    assert told(lambda: CommentFactory(article=article)) == set()
    for state in ("approved", "spam"):
        assert told(lambda: Comment.objects.update(state=state)) == {f"comments:{article.pk}"}  # noqa: B023
    assert told(lambda: Comment.objects.update(state="trash")) == set()
