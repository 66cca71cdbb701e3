import pytest
from django.utils import timezone

from articles import moderation
from articles.models import Block, Comment, ModerationEntry
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db
QUEUE = "/admin/articles/comment/queue/"


def act(client, comment, do, **more):
    facts = {"comment": comment.pk, "seen": comment.state, "do": do, "back": "q=a", **more}
    return client.post(f"{QUEUE}act/", facts, follow=True)


def ask(client, address, **facts):
    return client.post(QUEUE + address, facts, headers={"Accept": "application/json"}).json()


@pytest.mark.parametrize(
    ("do", "state"), [("approve", "approved"), ("spam", "spam"), ("trash", "trash")]
)
def test_one_is_decided_and_undone(as_moderator, do, state):
    comment = CommentFactory()

    response = act(as_moderator, comment, do, why="規約")

    comment.refresh_from_db()
    entry = ModerationEntry.objects.get()
    assert (comment.state, entry.why, entry.by.username) == (state, "規約", "moderator")
    assert response.redirect_chain == [(f"{QUEUE}?state=held&q=a", 302)]
    assert response.context["last_act"]["number"] == entry.act

    as_moderator.post(f"{QUEUE}undo/", {"act": entry.act})
    comment.refresh_from_db()
    assert comment.state == "held"


def test_a_second_moderator_is_told_who_was_first(as_moderator, editor):
    comment = CommentFactory()
    moderation.mark_spam(Comment.objects.get(), by=editor)

    html = act(as_moderator, comment, "approve").content.decode()

    comment.refresh_from_db()
    assert comment.state == "spam"
    assert f"{editor}さんが先に手を入れ、いまは「迷惑」です。何もしていません。" in html


def test_a_script_is_told_how_many_still_match_of_what_it_has_counted(as_moderator):
    first, _, last = [CommentFactory(text=f"{number}番目の文") for number in range(3)]
    CommentFactory(text="別の言葉")
    CommentFactory(text="あとから届いた番目の文")
    seen = {"back": "state=held&q=番目", "newest": last.pk}

    done = ask(as_moderator, "act/", comment=first.pk, seen="held", do="approve", **seen)
    undone = ask(as_moderator, "undo/", act=done["act"], **seen)

    assert (done["count"], undone["count"]) == (2, 3)
    assert done["whole"] == "当てはまる2件をまとめて片づける"


def test_a_script_is_told_the_same_in_its_own_way(as_moderator, editor):
    comment = CommentFactory()
    facts = {"comment": comment.pk, "seen": "held", "do": "approve"}

    done, late = (ask(as_moderator, "act/", **facts) for _ in range(2))

    assert done["words"] == "「公開」にしました。"
    assert done["act"] == str(ModerationEntry.objects.get().act)
    assert (late["act"], late["state"]) == (None, "approved")


def test_a_text_that_nobody_read_is_not_approved(as_moderator, editor):
    comment = CommentFactory(text="はじめ")
    moderation.edit(Comment.objects.get(), "別の文", by=editor, seen=0)

    told = ask(as_moderator, "act/", comment=comment.pk, seen="held", version=0, do="approve")

    assert "文がそのあいだに変わりました。" in told["words"]
    assert Comment.objects.get().state == "held"


def test_an_answer_is_given_with_the_comment(as_moderator):
    comment = CommentFactory()

    act(as_moderator, comment, "reply", text="返事です。")

    comment.refresh_from_db()
    assert comment.state == "approved"
    assert comment.answers.get().text == "返事です。"


def test_a_text_is_edited_upon_the_version_that_was_seen(as_moderator, editor):
    comment = CommentFactory(text="はじめ")

    act(as_moderator, comment, "edit", text="直した", version=0)
    html = act(as_moderator, comment, "edit", text="遅い", version=0).content.decode()

    comment.refresh_from_db()
    assert (comment.text, comment.edited_by_staff) == ("直した", True)
    assert "何もしていません" in html


@pytest.mark.parametrize(("do", "text"), [("reply", " "), ("edit", ""), ("reply", "あ" * 5001)])
def test_a_text_of_no_length_or_of_too_much_is_refused(as_moderator, do, text):
    act(as_moderator, CommentFactory(), do, text=text, version=0)

    assert not ModerationEntry.objects.exists()


@pytest.mark.parametrize(
    ("target", "value"),
    [
        ("writer", None),
        ("address", "f" * 64),
        ("prefix", "192.0.2.0/24"),
        ("domain:bad.example", "bad.example"),
    ],
)
def test_what_it_came_from_or_leads_to_is_blocked_for_a_time(as_moderator, target, value):
    text = "https://bad.example/a を見て"
    comment = CommentFactory(text=text, prefix="192.0.2.0/24", address_hash="f" * 64)

    act(as_moderator, comment, "block", target=target, days="7", why="広告")

    block = Block.objects.get()
    assert (block.value, block.why) == (value or str(comment.writer_id), "広告")
    assert 6 <= (block.expires_at - timezone.now()).days <= 7
    as_moderator.post(f"{QUEUE}undo/", {"act": ModerationEntry.objects.get().act})
    block.refresh_from_db()
    assert block.ended_at


def test_a_block_may_last_until_somebody_ends_it(as_moderator):
    act(as_moderator, CommentFactory(), "block", target="writer", days="ever")

    assert Block.objects.get().expires_at is None


def test_nothing_else_can_be_blocked(as_moderator):
    act(as_moderator, CommentFactory(), "block", target="domain:good.example", days="7")

    assert not Block.objects.exists()


@pytest.mark.parametrize("number", ["", "x", "9" * 30, "0"])
def test_a_comment_that_is_not_there_is_no_fault(as_moderator, number):
    told = ask(as_moderator, "act/", comment=number, do="approve")

    assert told["act"] is None


@pytest.mark.parametrize("number", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_an_act_that_is_not_there_is_not_undone(as_moderator, number):
    assert ask(as_moderator, "undo/", act=number)["act"] is None


def test_an_unknown_verb_does_nothing(as_moderator):
    act(as_moderator, CommentFactory(), "publish")

    assert Comment.objects.get().state == "held"


def test_nobody_else_acts_and_no_get_does(as_translator, as_moderator):
    comment = CommentFactory()

    for address in ("act/", "undo/", "all/"):
        assert as_moderator.get(QUEUE + address).status_code == 405
        facts = {"comment": comment.pk, "do": "approve"}
        assert as_translator.post(QUEUE + address, facts).status_code == 403
    assert Comment.objects.get().state == "held"
