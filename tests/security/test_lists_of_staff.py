"""Every act over a list of the admin, sent with anything: it answers, and changes what it is for."""

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import example, given

from articles import moderation
from articles.models import Article, Block, Report, Role, User
from tests.conftest import member
from tests.factories import CommentFactory, TagFactory, UserFactory
from tests.publishing.samples import corrected, published, reported
from tests.security.forging import (
    bounded,
    changes,
    copy_of,
    fields_of,
    forged,
    is_in,
    rows,
    undone,
)

pytestmark = pytest.mark.django_db
LOG = {"moderationentry.*"}
QUEUED = LOG | {"comment.state", "comment.last_act"}
SIFTED = LOG | {"report.state", "report.answer", "report.last_act"}
SIFTED |= {"report.handled_by_id", "report.handled_at"}
# For each act over a list: who does it, and all that may change by it.
LISTS = {
    ("comment", "approve"): (Role.MODERATOR, QUEUED),
    ("comment", "mark_spam"): (Role.MODERATOR, QUEUED),
    ("comment", "trash"): (Role.MODERATOR, QUEUED),
    ("comment", "hold"): (Role.MODERATOR, QUEUED),
    ("report", "decline"): (Role.EDITOR, SIFTED),
    ("report", "reject"): (Role.MODERATOR, SIFTED),
    ("report", "reopen"): (Role.MODERATOR, SIFTED),
    ("block", "unblock"): (Role.MODERATOR, LOG | {"block.ended_at"}),
    ("correction", "delete_selected"): (Role.EDITOR, {"-correction", "article.notices"}),
    ("tag", "delete_selected"): (Role.EDITOR, {"-tag", "article_tags.id"}),
    ("user", "send_invitations"): (Role.ADMINISTRATOR, set()),
    ("user", "remove_second_factors"): (Role.ADMINISTRATOR, set()),
}


@pytest.fixture
def chosen(editor):
    """Return the row of each list upon which its acts are done."""
    moderator = member(Role.MODERATOR)
    article = published(editor)
    held, spam = CommentFactory.create_batch(2, article=article)
    moderation.mark_spam(spam, by=moderator)
    new, closed = (reported(article, words) for words in ("潮", "夜"))
    moderation.decide_report(closed, Report.State.SPAM, by=moderator)
    return {
        "comment": {"hold": spam, "": held},
        "report": {"reopen": closed, "": new},
        "block": {"": moderation.block(Block.Kind.WORD, "広告", by=moderator, until=None)},
        "correction": {"": corrected(article, editor, "二時間", "六時間")},
        "tag": {"": TagFactory()},
        "user": {"": UserFactory(email="nami@diary.example")},
    }


@pytest.mark.parametrize(("model", "action"), LISTS)
def test_an_act_over_a_list_answers_anything_and_changes_what_it_is_for(model, action, chosen):
    role, may_change = LISTS[model, action]
    client = Client()
    client.force_login(User.objects.filter(username=role).first() or member(role))
    address = reverse(f"admin:articles_{model}_changelist")
    shown = fields_of(client.get(address).content, "//form[@id='changelist-form']")
    row = chosen[model].get(action) or chosen[model][""]
    shown |= {"action": [action], "_selected_action": [str(row.pk)], "select_across": ["0"]}
    if action == "delete_selected":
        shown["post"] = ["yes"]
    before = rows()

    @bounded
    @given(forged(["action", "_selected_action", "select_across", "index", "seen", "opened"]))
    @example({})
    def send(typed):
        with undone():
            answer = copy_of(client).post(address, shown | typed)
            changed = changes(before, rows())
            assert answer.status_code < 500
            allowed = may_change | {"pagechange.*"}
            # Another name is another act, upon which the next example looks.
            if "action" not in typed:
                assert {each for each in changed if not is_in(each, allowed)} == set()
            assert typed or changed or not may_change
            assert Article.objects.count() == len(before["article"])

    send()
