from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles.models import Comment, Writer
from articles.models.comment_reasons import WORDS
from articles.spam import RULES
from tests.factories import CommentFactory, PublishedFactory

pytestmark = pytest.mark.django_db
BROKEN = {
    "comment_says_something": {"name": ""},
    "comment_quotes_a_passage": {"segment_key": "abc"},
    "comment_mail_needs_an_address": {"wants_mail": True},
    "comment_edit_has_a_time": {"edited_by_staff": True},
    "comment_state_is_known": {"state": "lost"},
    "comment_erased_is_empty_and_withdrawn": {"erased_at": timezone.now()},
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_database_refuses(name):
    comment = CommentFactory()

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Comment.objects.filter(pk=comment.pk).update(**BROKEN[name])


def test_one_form_makes_one_comment():
    CommentFactory(form_key="key")

    with pytest.raises(IntegrityError), transaction.atomic():
        CommentFactory(form_key="key")


def test_an_address_belongs_to_one_writer_and_was_confirmed():
    Writer.objects.create(email="a@b.example", confirmed_at=timezone.now())

    for facts in (
        {"email": "a@b.example", "confirmed_at": timezone.now()},
        {"email": "c@d.example"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Writer.objects.create(**facts)


def test_the_html_derives_from_the_text():
    comment = CommentFactory(text="<b>太字</b>\r\n二行")

    assert comment.html == "<p>&lt;b&gt;太字&lt;/b&gt;<br>二行</p>"


def test_the_same_text_spaced_otherwise_has_the_same_digest():
    assert CommentFactory(text="同じ ＡＢＣ").digest == CommentFactory(text="同じabc\n").digest


def test_reasons_are_told_in_words():
    comment = CommentFactory(reasons=[["language", 0], ["links", 3], ["first", 0]])

    assert comment.reasons_in_words == "かな・漢字なし、リンク3つ、初めての投稿"


def test_every_rule_has_words():
    assert set(RULES) <= set(WORDS)


def test_a_writer_may_change_a_comment_for_fifteen_minutes():
    comment = CommentFactory()
    minute = timedelta(minutes=1)

    assert comment.may_be_revised(comment.created_at + 14 * minute)
    assert not comment.may_be_revised(comment.created_at + 15 * minute)


def test_an_empty_address_wrote_nothing():
    CommentFactory()

    assert not Comment.objects.by_address("").exists()


def test_an_article_stops_taking_comments_at_the_end_of_its_last_day(settings):
    article = PublishedFactory(published_at=timezone.now() - timedelta(days=10))
    assert article.commenting == "moderated"

    settings.COMMENT_DAYS = 9
    assert article.commenting == "closed"

    article.comment_days = 10
    assert article.commenting == "moderated"


def test_an_article_may_say_otherwise_than_the_site(settings):
    settings.COMMENTS = "closed"

    assert PublishedFactory().commenting == "closed"
    assert PublishedFactory(comment_mode="open").commenting == "open"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="others read few rows without an index")
def test_what_a_form_has_made_is_found_by_its_index():
    assert "comment_once_a_form" in Comment.objects.of_form("key").explain()
