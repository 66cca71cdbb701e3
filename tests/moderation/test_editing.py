import pytest

from articles import moderation
from articles.models import Comment, ModerationEntry
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


def test_an_edit_keeps_the_earlier_text_and_is_marked(moderator):
    comment = CommentFactory(text="はじめの文")

    moderation.edit(comment, "直した文", by=moderator, seen=0, why="名前を伏せる")

    assert comment.html == "<p>直した文</p>"
    assert comment.edited_by_staff
    assert comment.edited_at
    assert comment.versions.get().text == "はじめの文"
    assert comment.versions.get().replaced_by == moderator


def test_the_log_holds_no_words_of_the_comment(moderator):
    comment = CommentFactory(text="秘密の言葉")

    moderation.edit(comment, "ほかの言葉", by=moderator, seen=0)

    assert "言葉" not in str(ModerationEntry.objects.values())


def test_an_older_version_is_not_edited(moderator):
    comment = CommentFactory(text="はじめの文")
    moderation.edit(comment, "二番目", by=moderator, seen=0)

    with pytest.raises(moderation.Beaten):
        moderation.edit(comment, "三番目", by=moderator, seen=0)

    assert Comment.objects.get().text == "二番目"
    assert comment.versions.count() == 1


def test_an_answer_is_shown_with_what_it_answers(moderator):
    comment = CommentFactory()

    answer = moderation.reply(comment, "ありがとうございます。", by=moderator)

    assert comment.is_approved
    assert (answer.state, answer.mark, answer.parent) == ("approved", "staff", comment)
    assert set(ModerationEntry.objects.values_list("act", flat=True)) == {answer.last_act}


def test_an_answer_of_the_translator_is_marked_so(moderator):
    comment = CommentFactory()
    comment.article.translators.add(moderator)

    assert moderation.reply(comment, "はい。", by=moderator).mark == "translator"


@pytest.mark.parametrize("state", ["spam", "trash"])
def test_what_is_spam_or_trash_is_not_published_by_an_answer(moderator, state):
    comment = CommentFactory(state=state)

    with pytest.raises(moderation.Beaten):
        moderation.reply(comment, "返事", by=moderator)

    assert Comment.objects.get().state == state


@pytest.mark.parametrize("state", ["held", "approved"])
def test_nobody_answers_a_text_that_they_have_not_seen(moderator, state):
    comment = CommentFactory(state=state)
    moderation.revise(comment, "別の文です。", writer=comment.writer, seen=0)

    with pytest.raises(moderation.Beaten):
        moderation.reply(comment, "返事", by=moderator, version=0)

    assert not comment.answers.exists()


def test_nobody_answers_what_its_writer_took_back(moderator):
    comment = CommentFactory(state="withdrawn")

    with pytest.raises(moderation.Beaten):
        moderation.reply(comment, "返事", by=moderator)

    assert Comment.objects.count() == 1
