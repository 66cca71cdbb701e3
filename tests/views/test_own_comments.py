from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from articles import comments, moderation
from articles.models import Comment, Writer
from tests.factories import CommentFactory, PublishedFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def comment():
    return CommentFactory(text="はじめの文。", email="a@b.example", wants_mail=True)


@pytest.fixture
def theirs(comment):
    client = Client()
    client.cookies["writer"] = comments.writer_token(comment.writer)
    return client


def test_a_writer_rewrites_a_comment(theirs, comment):
    address = f"/comment/{comment.pk}/edit/"
    assert "はじめの文。" in theirs.get(address).content.decode()

    response = theirs.post(address, {"text": "書き直した文。", "version": 0})

    comment.refresh_from_db()
    assert response.status_code == 302
    assert comment.html == "<p>書き直した文。</p>"
    assert comment.versions.get().text == "はじめの文。"
    assert not comment.edited_by_staff


def test_a_writer_who_never_stops_rewriting_is_asked_to_wait(theirs, comment):
    def rewrite(version):
        typed = {"text": f"{version}番目の文。", "version": version}
        return theirs.post(f"/comment/{comment.pk}/edit/", typed).status_code

    assert [rewrite(version) for version in range(7)] == [302] * 5 + [422] * 2
    with time_machine.travel(comment.created_at + timedelta(minutes=2)):
        assert [rewrite(version) for version in (5, 6, 7)] == [302] * 2 + [422]


def test_another_text_is_judged_anew(theirs, comment):
    Comment.objects.update(state="approved")

    theirs.post(f"/comment/{comment.pk}/edit/", {"text": "Buy this", "version": 0})

    comment.refresh_from_db()
    assert (comment.state, comment.reasons) == ("held", [["language", 0]])


def test_an_older_version_overwrites_nothing(theirs, comment):
    theirs.post(f"/comment/{comment.pk}/edit/", {"text": "二番目の文。", "version": 0})

    response = theirs.post(f"/comment/{comment.pk}/edit/", {"text": "三番目の文。", "version": 0})

    comment.refresh_from_db()
    assert response.status_code == 422
    assert "三番目の文。" in response.content.decode()
    assert "<p>二番目の文。</p>" in response.content.decode()
    assert comment.text == "二番目の文。"

    again = {"text": "三番目の文。", "version": response.context["form"]["version"].value()}
    assert theirs.post(f"/comment/{comment.pk}/edit/", again).status_code == 302
    assert Comment.objects.get().text == "三番目の文。"


def test_a_writer_takes_a_comment_back(theirs, comment):
    address = f"/comment/{comment.pk}/withdraw/"
    assert theirs.get(address).status_code == 200
    theirs.post(address)

    comment.refresh_from_db()
    assert comment.state == "withdrawn"
    assert theirs.get(address).status_code == 404


@pytest.mark.parametrize("act", ["edit", "withdraw"])
def test_after_fifteen_minutes_it_is_too_late(theirs, comment, act):
    Comment.objects.update(created_at=timezone.now() - timedelta(minutes=15))

    response = theirs.post(f"/comment/{comment.pk}/{act}/", {"text": "x", "version": 0})

    assert response.status_code == 410
    assert Comment.objects.get().state == "held"


@pytest.mark.parametrize("act", ["edit", "withdraw"])
def test_to_others_there_is_no_such_comment(client, comment, act):
    client.cookies["writer"] = comments.writer_token(Writer.objects.create())

    assert client.post(f"/comment/{comment.pk}/{act}/", {"text": "x"}).status_code == 404


def test_an_address_is_confirmed_by_a_button_and_not_by_opening_the_link(client, comment):
    link = comments.confirmation_of(comment)

    client.get(link)
    assert not Writer.objects.exclude(email="").exists()

    response = client.post(link)
    comment.refresh_from_db()
    assert comment.correspondent.email == "a@b.example"
    assert response.cookies["writer"]["httponly"]


def test_a_writer_is_told_to_confirm_the_address_until_it_is(theirs, comment):
    page, words = f"/comments/{comment.article.path}/", "a@b.example に届く確認のメール"
    assert words in theirs.get(page).content.decode()

    theirs.post(comments.confirmation_of(comment))

    assert words not in theirs.get(page).content.decode()


def test_whoever_confirms_an_address_elsewhere_is_the_same_writer(client, comment, moderator):
    moderation.confirm(comment, writer=comment.writer)
    known = comment.writer
    moderation.approve(comment, by=moderator)
    other = CommentFactory(email="a@b.example", reasons=[["first", 0]])

    client.post(comments.confirmation_of(other))

    other.refresh_from_db()
    assert other.correspondent == known
    assert other.state == "approved"


def test_the_browser_in_which_an_address_was_typed_becomes_nobody_by_a_link_opened_elsewhere(
    client, theirs, comment
):
    client.post(comments.confirmation_of(comment))

    comment.refresh_from_db()
    assert comment.writer != comment.correspondent
    assert comment.writer.email == ""
    assert theirs.get(f"/comment/{comment.pk}/edit/").status_code == 200
    assert client.get(f"/comment/{comment.pk}/edit/").status_code == 200


def test_the_same_browser_goes_on_as_the_same_writer(theirs, comment):
    theirs.post(comments.confirmation_of(comment))

    comment.refresh_from_db()
    assert comment.correspondent == comment.writer


def test_a_confirmed_address_alone_passes_no_first_comment(client, comment):
    Comment.objects.update(reasons=[["first", 0]])

    client.post(comments.confirmation_of(comment))

    assert Comment.objects.get().state == "held"


def test_what_waits_for_another_reason_goes_on_waiting(client, comment):
    moderation.confirm(comment, writer=comment.writer)
    Comment.objects.update(state="approved")
    other = CommentFactory(email="a@b.example", reasons=[["links", 4], ["first", 0]])

    client.post(comments.confirmation_of(other))

    other.refresh_from_db()
    assert other.state == "held"


@pytest.mark.parametrize("kind", ["confirm", "unsubscribe", "author"])
def test_a_broken_link_says_so(client, kind):
    assert client.get(f"/comment/{kind}/broken/").status_code == 410


def test_one_click_ends_the_mail_without_a_cookie(comment):
    writer = moderation.confirm(comment, writer=comment.writer)
    link = comments.unsubscription_of(writer)
    strict = Client(enforce_csrf_checks=True)
    assert strict.get(link).status_code == 200
    writer.refresh_from_db()
    assert writer.gets_mail

    response = strict.post(link, {"List-Unsubscribe": "One-Click"})

    writer.refresh_from_db()
    assert response.status_code == 200
    assert not writer.gets_mail


def test_nobody_else_is_unsubscribed_by_a_forged_link(client, comment):
    writer = moderation.confirm(comment, writer=comment.writer)

    assert client.post(comments.unsubscription_of(writer)[:-3] + "xx/").status_code == 410
    writer.refresh_from_db()
    assert writer.gets_mail


def test_an_author_who_is_no_longer_named_comes_in_by_no_link(client):
    article = PublishedFactory()
    link = comments.author_link(article, article.original.authors.get())
    article.original.authors.clear()

    assert client.get(link).status_code == 410
    assert mail.outbox == []
