from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from articles import moderation
from articles.models import ModerationEntry, User
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(moderator):
    moderation.approve(CommentFactory(), by=moderator)
    return ModerationEntry.objects.get()


def test_the_database_changes_no_entry(entry):
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        ModerationEntry.objects.update(why="別の理由")


def test_the_database_deletes_no_entry(entry):
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        ModerationEntry.objects.all().delete()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="others empty a table row by row")
def test_the_database_does_not_empty_the_log(entry):
    words = f"TRUNCATE {ModerationEntry._meta.db_table}"
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        connection.cursor().execute(words)

    assert ModerationEntry.objects.get() == entry


def test_an_entry_outlives_its_comment_and_its_moderator(entry, moderator):
    entry.comment.delete()
    User.objects.filter(pk=moderator.pk).delete()

    assert ModerationEntry.objects.get().by_name == str(moderator)


def test_the_triggers_are_made_anew_after_a_migration(entry):
    moderation.preserve(using="default")
    moderation.preserve(using="default")

    assert ModerationEntry.objects.create(act=uuid4(), verb="approve").pk
