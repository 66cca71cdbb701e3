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


def test_the_log_says_what_an_act_was_about_and_that_it_was_undone(as_moderator, editor):
    comment = CommentFactory(name="潮", text="よい話でした。")
    act = moderation.mark_spam(comment, by=editor)
    moderation.undo(act, by=editor)

    html = as_moderator.get(LOG).content.decode()

    assert "潮: よい話でした。" in html
    assert "元に戻した" in html
    assert f"/undo/{act}/" not in html


def test_the_log_stays_readable_when_a_comment_is_gone(as_moderator, editor):
    comment = CommentFactory()
    moderation.mark_spam(comment, by=editor)
    gone = comment.pk
    comment.delete()

    assert f"c-{gone}" in as_moderator.get(LOG).content.decode()


def test_the_hash_of_an_address_is_shown_to_nobody(as_moderator, editor):
    moderation.block(Block.Kind.ADDRESS, "0123abcd", by=editor, until=None)

    for page in (LOG, "/admin/articles/block/"):
        assert "0123abcd" not in as_moderator.get(page).content.decode()


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
