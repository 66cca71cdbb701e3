"""Moderators see what the rules held, and try another list of words before they keep it."""

import pytest

from articles import moderation
from articles.models import Block, ModerationEntry
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db
PAGE = "/admin/articles/block/trials/"


def words():
    return sorted(Block.objects.filter(ended_at=None).values_list("value", flat=True))


def test_each_rule_stands_with_what_it_held_and_what_became_of_it(as_moderator):
    CommentFactory.create_batch(2, text="ただ今 " + "https://a.example/ " * 3, state="approved")
    CommentFactory(text="Hello there", state="spam")

    rules = dict(as_moderator.get(PAGE).context["rules"])

    assert (rules["リンク…つ"].found, rules["リンク…つ"].approved) == (2, 2)
    assert (rules["かな・漢字なし"].found, rules["かな・漢字なし"].rejected) == (1, 1)


def test_another_list_is_tried_and_nothing_is_changed(as_moderator):
    CommentFactory(text="広告です", state="spam")
    CommentFactory(text="宣伝と広告の話", state="approved")

    page = as_moderator.post(PAGE, {"words": "広告\n宣伝", "shown": "", "do": "try"})

    whole, each = page.context["tried"]
    assert (whole.found, whole.approved, whole.rejected) == (2, 1, 1)
    assert (each["宣伝"].found, each["広告"].found) == (1, 2)
    assert "この一覧にする" in page.content.decode()
    assert words() == []


def test_keeping_changes_what_was_changed_alone(as_moderator, moderator):
    for word in ("宣伝", "無料"):
        moderation.block(Block.Kind.WORD, word, by=moderator, until=None)
    moderation.block(Block.Kind.WORD, "よその人の言葉", by=moderator, until=None)
    sent = {"words": "無料\n広告", "shown": "宣伝\n無料", "do": "keep"}

    page = as_moderator.post(PAGE, sent, follow=True).content.decode()

    assert words() == ["よその人の言葉", "広告", "無料"]
    assert "加えた1語、外した1語" in page
    assert {"block", "unblock"} <= set(ModerationEntry.objects.values_list("verb", flat=True))


def test_a_list_that_is_too_long_is_refused_and_kept(as_moderator):
    sent = {"words": "\n".join(map(str, range(201))), "shown": "", "do": "keep"}

    page = as_moderator.post(PAGE, sent).content.decode()

    assert "200語までです。" in page
    assert "\n200</textarea>" in page
    assert words() == []


def test_the_list_of_blocks_leads_there(as_moderator, as_translator):
    assert PAGE in as_moderator.get("/admin/articles/block/").content.decode()
    assert as_translator.get(PAGE).status_code == 403
