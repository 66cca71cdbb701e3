from uuid import uuid4

import pytest
from django.urls import reverse

from articles import moderation, publishing
from articles.models import Article, Block, Comment, ModerationEntry
from tests.factories import CommentFactory, PublishedFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/comment/"


def act(client, name, comments, **more):
    chosen = [comment.pk for comment in comments]
    return client.post(
        LIST, {"action": name, "_selected_action": chosen, **more}, follow=True
    ).content.decode()


def states():
    return list(Comment.objects.order_by("pk").values_list("state", flat=True))


def test_the_list_shows_what_waits_and_why(as_moderator):
    CommentFactory(text="待っている感想", reasons=[["links", 3], ["first", 0]])

    html = as_moderator.get(LIST).content.decode()

    assert "待っている感想" in html
    assert "リンク3つ、初めての投稿" in html


@pytest.mark.parametrize(
    ("name", "state"), [("approve", "approved"), ("mark_spam", "spam"), ("trash", "trash")]
)
def test_many_are_decided_at_once_and_taken_back(as_moderator, name, state):
    html = act(as_moderator, name, CommentFactory.create_batch(3))
    number = ModerationEntry.objects.first().act

    assert states() == [state] * 3
    address = reverse("admin:articles_comment_undo", args=[number])
    assert address in html

    assert as_moderator.get(address).status_code == 200
    as_moderator.post(address)
    assert states() == ["held"] * 3


def test_a_whole_list_of_many_screens_is_one_act(as_moderator):
    comments = CommentFactory.create_batch(55)

    act(as_moderator, "approve", comments[:1], select_across="1")

    assert set(states()) == {"approved"}
    assert ModerationEntry.objects.values("act").distinct().count() == 1


def test_a_whole_list_decides_nothing_that_its_moderator_has_not_seen(as_moderator, editor):
    seen, spam = CommentFactory.create_batch(2)
    act = moderation.mark_spam(spam, by=editor)
    opened = as_moderator.get(LIST).context["opened"]
    moderation.undo(act, by=editor)
    CommentFactory()

    html = act_on_all(as_moderator, "approve", seen, opened=opened)

    assert states() == ["approved", "held", "held"]
    assert "1件を「公開」にしました。" in html
    assert "1件は、そのあいだに変わったので、そのままです。" in html


def act_on_all(client, name, comment, **more):
    return act(client, name, [comment], select_across="1", **more)


def test_the_page_of_an_undo_says_what_was_done_and_leads_back_to_the_queue(
    as_moderator, moderator
):
    comment = CommentFactory(name="潮", text="よい話でした。")
    number = moderation.mark_spam(comment, by=moderator, why="宣伝")
    address = reverse("admin:articles_comment_undo", args=[number])

    html = as_moderator.get(address).content.decode()

    for words in ("迷惑", "宣伝", "よい話でした。", str(moderator)):
        assert words in html
    assert as_moderator.post(address)["Location"] == reverse("admin:articles_comment_queue")
    assert "元に戻しました。" in as_moderator.get(address).content.decode()


def test_the_undo_of_a_block_leads_to_the_blocks(as_moderator, moderator):
    moderation.block(Block.Kind.WORD, "広告", by=moderator, until=None)
    address = reverse("admin:articles_comment_undo", args=[ModerationEntry.objects.get().act])

    assert "広告" in as_moderator.get(address).content.decode()
    assert as_moderator.post(address)["Location"] == reverse("admin:articles_block_changelist")


def test_nothing_is_offered_to_undo_of_what_no_act_did(as_moderator):
    html = as_moderator.get(reverse("admin:articles_comment_undo", args=[uuid4()])).content.decode()

    assert "その操作は見つかりません。" in html


def test_an_undo_that_comes_too_late_says_so(as_moderator, editor, moderator):
    comment = CommentFactory()
    number = moderation.approve(comment, by=moderator)
    moderation.mark_spam(comment, by=editor)

    response = as_moderator.post(reverse("admin:articles_comment_undo", args=[number]), follow=True)

    assert "ほかの人が別のことをしました" in response.content.decode()
    assert states() == ["spam"]


def change(client, comment, **typed):
    shown = {"text": comment.text, "seen": comment.version, "stood": comment.state}
    facts = {"answer": "", **shown, **typed}
    address = f"{LIST}{comment.pk}/change/"
    return client.post(address, facts, follow=True).content.decode()


def test_a_comment_is_edited_and_answered_on_its_page(as_moderator):
    comment = CommentFactory(text="はじめの文")

    html = change(as_moderator, comment, text="直した文", answer="返事です。")

    comment.refresh_from_db()
    assert (comment.text, comment.state) == ("直した文", "approved")
    assert comment.answers.get().text == "返事です。"
    assert html.count("元に戻す") >= 2


def test_saving_without_a_change_does_nothing(as_moderator):
    comment = CommentFactory()

    change(as_moderator, comment)

    assert not ModerationEntry.objects.exists()


def test_an_edit_upon_an_older_version_is_refused(as_moderator, editor):
    comment = CommentFactory(text="はじめの文")
    moderation.edit(Comment.objects.get(), "ほかの人の文", by=editor, seen=0)

    html = change(as_moderator, comment, text="わたしの文")

    assert "このコメントは変わりました" in html
    assert "変更しました" not in html
    assert "わたしの文" in html
    assert Comment.objects.get().text == "ほかの人の文"


def test_the_next_try_is_made_upon_what_was_shown(as_moderator, editor):
    comment = CommentFactory(text="はじめの文")
    moderation.edit(Comment.objects.get(), "ほかの人の文", by=editor, seen=0)
    html = change(as_moderator, comment, text="わたしの文")
    assert '<input type="hidden" name="seen" value="1"' in html

    change(as_moderator, comment, text="わたしの文", seen=1)

    assert Comment.objects.get().text == "わたしの文"


def test_an_answer_is_kept_where_the_writer_has_rewritten(as_moderator):
    comment = CommentFactory(text="はじめの文")
    moderation.revise(Comment.objects.get(), "別の文です。", writer=comment.writer, seen=0)

    html = change(as_moderator, comment, answer="返事です。")

    assert html.count("別の文です。") == 2
    assert "返事です。" in html
    assert not ModerationEntry.objects.exists()


def test_what_somebody_called_spam_meanwhile_is_not_opened_by_an_answer(as_moderator, editor):
    comment = CommentFactory()
    moderation.mark_spam(Comment.objects.get(), by=editor)

    for stood in ("held", "spam"):
        assert "返事です。" in change(as_moderator, comment, answer="返事です。", stood=stood)
    assert states() == ["spam"]


def test_what_its_writer_took_back_is_neither_edited_nor_answered(as_moderator):
    comment = CommentFactory(state="withdrawn")

    assert "書き手が取り下げた" in change(as_moderator, comment, text="別の文", answer="返事")
    assert Comment.objects.get().version == 0


def test_the_list_decides_about_nothing_that_it_did_not_show(as_moderator, editor):
    comment, other = CommentFactory.create_batch(2)
    html = as_moderator.get(LIST).content.decode()
    shown = [f"{each.pk}:held:0" for each in (comment, other)]
    assert all(f'name="seen" value="{each}"' in html for each in shown)
    moderation.mark_spam(comment, by=editor)

    html = act(as_moderator, "approve", [comment, other], seen=[*shown, "x:held:0"])

    assert states() == ["spam", "approved"]
    assert "1件は、そのあいだに変わった" in html


def test_a_vector_stays_text_in_the_admin(as_moderator):
    vector = "<script>alert(1)</script>"
    comment = CommentFactory(text=vector, name=vector, email="a@b.example")

    for address in (LIST, f"{LIST}{comment.pk}/change/"):
        assert vector not in as_moderator.get(address).content.decode()


def test_a_word_is_blocked_and_let_in_again(as_moderator):
    facts = {"kind": "domain", "value": "Bad.Example", "why": "広告"}
    as_moderator.post("/admin/articles/block/add/", facts)
    block = Block.objects.get()
    assert (block.value, block.made_by.username) == ("bad.example", "moderator")

    chosen = {"action": "unblock", "_selected_action": [block.pk]}
    as_moderator.post("/admin/articles/block/", chosen)

    block.refresh_from_db()
    assert block.ended_at
    assert list(ModerationEntry.objects.order_by("pk").values_list("verb", flat=True)) == [
        "block",
        "unblock",
    ]


def test_blocking_twice_gives_the_block_its_new_end(as_moderator):
    facts = {"kind": "word", "value": "広告", "why": ""}
    as_moderator.post("/admin/articles/block/add/", facts)

    until = {"expires_at_0": "2099-01-01", "expires_at_1": "00:00"}
    as_moderator.post("/admin/articles/block/add/", facts | until)

    assert Block.objects.get().expires_at.year == 2098


def test_an_editor_opens_comments_and_invites_the_author(as_editor, client):
    article = PublishedFactory(original__authors=None)
    address = f"/admin/articles/article/{article.pk}/comments/"

    as_editor.post(address, {"comment_mode": "open", "comment_days": "7"})

    article.refresh_from_db()
    assert (article.comment_mode, article.comment_days) == ("open", 7)
    link = as_editor.get(address).context["links"][0][1]
    path = link[link.index("/comment/") :]
    assert client.get(path)["Location"] == f"/comments/{article.path}/"


def test_whoever_saves_the_article_keeps_what_was_said_of_comments(as_editor, editor):
    article = PublishedFactory()
    opened = Article.objects.get(pk=article.pk)
    as_editor.post(f"/admin/articles/article/{article.pk}/comments/", {"comment_mode": "closed"})

    publishing.save(opened, by=editor, based_on=opened.version)

    assert Article.objects.get().comment_mode == "closed"


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("domain", "https://Spam.example/x?y=1", "spam.example"),
        ("domain", "例え.jp", "xn--r8jz45g.jp"),
        ("prefix", "192.0.2.5", "192.0.2.0/24"),
        ("prefix", "192.0.2.0/24", "192.0.2.0/24"),
        ("prefix", "2001:db8:0:1::5", "2001:db8::/48"),
        ("word", "*広告*", "*広告*"),
    ],
)
def test_what_is_blocked_is_kept_as_comments_are_compared_with_it(as_moderator, kind, typed, kept):
    as_moderator.post("/admin/articles/block/add/", {"kind": kind, "value": typed, "why": ""})

    assert Block.objects.get().value == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("domain", "*.spam.example"),
        ("domain", "二つの 言葉"),
        ("domain", "spam"),
        ("prefix", "192.0.2.*"),
        ("prefix", "192.0.0.0/16"),
        ("prefix", "spam.example"),
    ],
)
def test_a_block_that_would_match_nothing_is_refused_in_words(as_moderator, kind, typed):
    facts = {"kind": kind, "value": typed, "why": ""}
    html = as_moderator.post("/admin/articles/block/add/", facts).content.decode()

    assert "入れてください。" in html
    assert typed in html
    assert not Block.objects.exists()
