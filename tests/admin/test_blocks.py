from uuid import uuid4

import pytest

from articles import moderation
from articles.models import Block, Comment, ModerationEntry
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db
LOG = "/admin/articles/moderationentry/"


def test_the_log_tells_who_did_what_and_leads_back_from_it(as_moderator, editor):
    comment = CommentFactory()
    act = moderation.mark_spam(comment, by=editor, why="荒らし")

    html = as_moderator.get(LOG).content.decode()

    assert str(editor) in html
    assert "荒らし" in html
    assert f"/admin/articles/comment/{comment.pk}/change/" in html
    undo = f"/admin/articles/comment/undo/{act}/"
    assert undo in html
    as_moderator.post(undo)
    assert Comment.objects.get().state == "held"


def test_the_log_leads_to_what_was_blocked(as_moderator, editor):
    made = moderation.block(Block.Kind.WORD, "広告", by=editor, until=None)

    assert f"/admin/articles/block/{made.pk}/change/" in as_moderator.get(LOG).content.decode()


def test_what_was_erased_does_not_come_back(as_moderator):
    act = uuid4()
    ModerationEntry.objects.create(act=act, verb="erase")

    assert str(act) not in as_moderator.get(LOG).content.decode()


def test_nobody_edits_the_log(as_moderator):
    entry = ModerationEntry.objects.create(act=uuid4(), verb="approve")

    assert as_moderator.post(f"{LOG}{entry.pk}/change/", {"why": "別"}).status_code == 403
