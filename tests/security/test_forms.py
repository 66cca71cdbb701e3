"""Every form that a stranger reaches, filled with anything: it answers, and changes what it is for."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import example, given
from hypothesis import strategies as st

from articles import comments
from articles.models import Comment, Report, Role, Segment, Writer
from tests.conftest import member
from tests.factories import CommentFactory, UserFactory
from tests.publishing.samples import published, reported
from tests.security.forging import (
    TYPES,
    bounded,
    changes,
    copy_of,
    fields_of,
    forged,
    is_in,
    rows,
    undone,
    values,
)

pytestmark = pytest.mark.django_db
TEXT = {"comment.text", "comment.html", "comment.digest", "comment.reasons"}
OTHERS = {"comment.name", "comment.email", "comment.wants_mail", "comment.parent_id"}
COUNTED = {"tally.*", "addresskey.*"}
WHENCE = COUNTED | {"comment.prefix", "comment.address_hash"}
COMMENT = {"comment.id", "comment.article_id", "comment.writer_id", "comment.correspondent_id"}
COMMENT |= {"comment.state", "comment.created_at", "comment.form_key", "writer.*"}
SIFTED = {f"report.{name}" for name in ("state", "handled_at", "handled_by_id", "last_act")}
SIFTED |= {"moderationentry.*"}
LOG = {"comment.state", "comment.last_act", "moderationentry.*"}
# For each form: what people type into it, and all that may change by it.
FORMS = {
    "comments": ({"text": "よい記事でした。", "name": "潮"}, TEXT | OTHERS | WHENCE | COMMENT),
    "comment_edit": ({}, {*TEXT, "comment.version", "comment.edited_at", "commentversion.*"}),
    "comment_withdraw": ({}, {"comment.state"}),
    "comment_confirm": ({}, {"comment.correspondent_id", "writer.confirmed_at"}),
    "comment_unsubscribe": ({}, {"writer.unsubscribed_at"}),
    "comment_decide": ({}, LOG),
    "report": ({}, {"report.*"} | COUNTED),
    "report_decide": ({}, SIFTED),
    "account_login": (
        {"login": "staff", "password": "correct horse"},
        {"user.last_login"} | COUNTED,
    ),
    "account_reset_password": ({"email": "staff@diary.example"}, set()),
}


@pytest.fixture
def addresses(editor):
    """Return where each form stands."""
    article = published(editor)
    own = CommentFactory(article=article, email="reader@reader.example", wants_mail=True)
    Writer.objects.update(email=own.email, confirmed_at=timezone.now())
    own.refresh_from_db()
    UserFactory(username="staff", email="staff@diary.example")
    spam = Comment.State.SPAM
    moderator = member(Role.MODERATOR)
    waiting = reported(article, "夜", note="暗い")
    return {
        "comments": reverse("comments", args=[article.path]),
        "comment_edit": reverse("comment_edit", args=[own.pk]),
        "comment_withdraw": reverse("comment_withdraw", args=[own.pk]),
        "comment_confirm": comments.confirmation_of(own),
        "comment_unsubscribe": comments.unsubscription_of(own.writer),
        "comment_decide": comments.decision_link(own, spam, by=moderator),
        "report_decide": comments.report_link(waiting, Report.State.SPAM, by=moderator),
        "report": reverse("report", args=[Segment.objects.first().public_id]),
        "account_login": reverse("account_login"),
        "account_reset_password": reverse("account_reset_password"),
    }


@pytest.fixture
def reader(addresses):
    client = Client()
    client.cookies["writer"] = comments.writer_token(Comment.objects.get().writer)
    return client


@pytest.mark.parametrize("name", FORMS)
def test_a_form_answers_anything_and_changes_what_it_is_for(name, addresses, reader):
    filled, may_change = FORMS[name]
    shown = fields_of(reader.get(addresses[name]).content, "//main//form[@method='post']") | filled
    before = rows()

    @bounded
    @given(forged(list(shown)))
    @example({})
    def send(typed):
        with undone():
            answer = copy_of(reader).post(addresses[name], shown | typed)
            changed = {*changes(before, rows())}
            assert answer.status_code < 500
            assert {each for each in changed if not is_in(each, may_change)} == set()
            assert typed or changed or not may_change
            assert not Comment.objects.approved().exists()

    send()


@pytest.mark.parametrize("name", ["comments", "report", "account_login", "account_reset_password"])
def test_a_body_that_is_no_form_changes_nothing(name, addresses, reader):
    before = rows()

    @bounded
    @given(st.sampled_from(TYPES), st.binary(max_size=200))
    def send(kind, body):
        with undone():
            answer = copy_of(reader).generic("POST", addresses[name], body, kind)
            assert answer.status_code < 500
            assert changes(before, rows()) == set()

    send()


@pytest.mark.parametrize("name", ["search", "reading_mode", "language", "home", "json_feed"])
def test_what_is_only_read_answers_any_question_and_changes_nothing(name, addresses, reader):
    fixed = {"reading_mode": ["bilingual"], "language": ["en"]}
    address, before = reverse(name, args=fixed.get(name)), rows()
    asked = st.sampled_from(["q", "tag", "author", "site", "page", "next", "view", "after"])

    @bounded
    @given(st.dictionaries(asked, values), st.sampled_from(TYPES))
    def ask(typed, kind):
        with undone():
            answer = copy_of(reader).get(address, typed, headers={"Content-Type": kind})
            assert answer.status_code < 500
            assert changes(before, rows()) == set()
            if answer.has_header("Location"):
                assert answer["Location"].startswith("/")
                assert not answer["Location"].startswith("//")

    ask()
