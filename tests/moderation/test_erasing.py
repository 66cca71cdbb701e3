import json
from io import StringIO

import pytest
from django.core.management import call_command

from articles import moderation
from articles.models import Comment, CommentVersion, ModerationEntry, Writer
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def wrote(moderator):
    """Return a comment of an address that was confirmed, edited and answered."""
    comment = CommentFactory(name="潮", text="はじめの文", email="a@b.example", state="approved")
    moderation.confirm(comment, writer=comment.writer)
    moderation.edit(comment, "直した文", by=moderator, seen=0)
    CommentFactory(article=comment.article, parent=comment, text="返事", state="approved")
    return comment


def command(*arguments):
    output = StringIO()
    call_command("privacy", *arguments, stdout=output)
    return output.getvalue()


def test_everything_of_an_address_is_given_out(wrote):
    later = CommentFactory(writer=wrote.writer, email="", text="同じ人")

    found = json.loads(command("export", "A@B.example"))

    assert [each["id"] for each in found] == [wrote.pk, later.pk]
    assert found[0]["text"] == "直した文"
    assert found[0]["earlier_texts"] == ["はじめの文"]
    assert found[0]["confirmed"]
    assert found[0]["confirmed_at"]
    assert [each["what"] for each in found[0]["decisions"]] == ["edit"]


def test_why_a_comment_waited_is_given_out_and_who_decided_is_not(moderator):
    held = CommentFactory(email="a@b.example", reasons=[["links", 3]])
    moderation.mark_spam(held, by=moderator)

    written = command("export", "a@b.example")

    assert json.loads(written)[0]["reasons"] == "リンク3つ"
    assert str(moderator) not in written


def test_everything_of_an_address_is_taken_away(wrote):
    assert "1件" in command("erase", "a@b.example")

    wrote.refresh_from_db()
    kept = (wrote.name, wrote.text, wrote.html, wrote.email, wrote.writer, wrote.state)
    assert kept == ("", "", "", "", None, "withdrawn")
    assert not CommentVersion.objects.exists()
    assert not Writer.objects.exclude(email="").exists()


def test_answers_of_others_and_the_log_stay(wrote, client):
    before = ModerationEntry.objects.count()

    moderation.erase("a@b.example")

    html = client.get(wrote.article.get_absolute_url()).content.decode()
    assert "返事" in html
    assert "直した文" not in html
    assert ModerationEntry.objects.count() == before + 1
    assert "a@b.example" not in str(ModerationEntry.objects.values())


def test_what_others_wrote_is_not_touched(wrote):
    other = CommentFactory(email="other@b.example")

    moderation.erase("a@b.example")

    other.refresh_from_db()
    assert other.text


def test_an_address_that_wrote_nothing_erases_nothing():
    CommentFactory()

    assert moderation.erase("nobody@b.example") == 0
    assert Comment.objects.exclude(text="").count() == 1
